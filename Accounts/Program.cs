using Face.Accounts.Activity;
using Face.Accounts.Apps;
using Face.Accounts.CommandLine;
using Face.Accounts.Credits;
using Face.Accounts.Database;
using Face.Accounts.DataProtection;
using Face.Accounts.Demo;
using Face.Accounts.Idempotency;
using Face.Accounts.Identity;
using Face.Accounts.Mail;
using Face.Accounts.Plans;
using Face.Accounts.Portal;
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
builder.AddActivity();
builder.AddMail();
builder.AddAccountIdentity();
builder.AddPortal();

var app = builder.Build();
app.UseRequestTracking(trustCaller: true);
app.UsePortal();
app.UseDatabaseOutages();
app.MapDefaultEndpoints();
app.MapInternal().MapApps().MapCredits().MapIdempotency().MapActivity();
app.MapPortal();
await app.RunAsync();
return 0;
