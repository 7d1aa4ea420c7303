using Face.Accounts.Apps;
using Face.Accounts.CommandLine;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.DataProtection;
using Face.Accounts.Demo;
using Face.Accounts.Idempotency;
using Face.Accounts.Plans;
using Face.ServiceDefaults.Internal;
using Face.ServiceDefaults.Requests;

if (OperatorCommandLine.Wants(args))
{
    return await OperatorCommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase();
builder.AddSharedDataProtection();
builder.AddPlans();
builder.AddApps();
builder.AddCredits();
builder.AddIdempotency();
builder.AddDemoApp();

var app = builder.Build();
app.UseRequestTracking(trustCaller: true);
app.UseDatabaseOutages();
app.MapDefaultEndpoints();
app.MapInternal().MapApps().MapCredits().MapIdempotency();
await app.RunAsync();
return 0;
