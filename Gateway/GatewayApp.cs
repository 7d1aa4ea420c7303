using Face.Gateway.Accounts;
using Face.Gateway.Activity;
using Face.Gateway.Clients;
using Face.Gateway.Credits;
using Face.Gateway.Demo;
using Face.Gateway.Detect;
using Face.Gateway.Form;
using Face.Gateway.Forward;
using Face.Gateway.Health;
using Face.Gateway.Idempotency;
using Face.Gateway.Keys;
using Face.Gateway.Portal;
using Face.Gateway.Rate;
using Face.Gateway.Site;
using Face.Gateway.Usage;
using Face.ServiceDefaults.Requests;

namespace Face.Gateway;

/// <summary>The public gateway, built but not started: the tests start the same.</summary>
internal static class GatewayApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.AddForms();
        builder.AddAccounts();
        builder.AddKeys();
        builder.AddRate();
        builder.AddIdempotency();
        builder.AddCredits();
        builder.AddForwarding();
        builder.AddDetect();
        builder.AddDemo();
        builder.AddSite();
        builder.AddActivity();
        builder.AddPortal();
        builder.AddChainHealth();
        // ASP.NET's lines of information hold whole addresses, with whatever a client put into the query. What YARP tells in a stack trace
        // for every request of an outage, the forwarder says in one line.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Yarp", LogLevel.None);

        var app = builder.Build();
        app.UseRequestTracking(trustCaller: false);
        app.UseActivity();
        app.UseContractErrors();
        app.MapDetect();
        app.MapUsage();
        app.MapDemo();
        app.MapSite();
        app.MapClientFiles();
        app.MapPortal();
        app.MapDefaultEndpoints();
        return app;
    }
}
