using Face.Fetcher.Analyze;
using Face.Fetcher.Download;
using Face.Fetcher.Health;
using Face.Fetcher.Pictures;
using Face.Fetcher.Queue;
using Face.ServiceDefaults.Requests;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDownload();
builder.AddPictureLimits();
builder.AddQueue();
builder.AddAnalyze();
builder.AddWorkersHealth();

var app = builder.Build();
app.UseRequestTracking(trustCaller: true);
app.MapDefaultEndpoints();
app.MapAnalyze();
app.Run();
