using Face.Gateway;

GatewayApp.Build(args).Run();
