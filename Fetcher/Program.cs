using Face.Fetcher;

FetcherApp.Build(args).Run();
