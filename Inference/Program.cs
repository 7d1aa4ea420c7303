using Face.Inference.People;
using Face.Inference.Pictures;
using Face.Inference.Worker;
using Face.ServiceDefaults.Redis;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddFaceRedis();
builder.AddPictures();
builder.AddFaceAnalysis();
builder.AddWorker();

var app = builder.Build();
app.MapDefaultEndpoints();
app.Run();
