using Face.Contracts;
using Face.Gateway.Replies;
using Face.ServiceDefaults.Discovery;
using Face.ServiceDefaults.Requests;

namespace Face.Gateway.Activity;

internal static class ActivityExtensions
{
    /// <summary>The counts of requests by app.</summary>
    public static WebApplicationBuilder AddActivity(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ActivityOptions>().BindConfiguration("Activity").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ActivityCounter>();
        builder.Services.AddInternalClient<ActivityClient>("accounts");
        builder.Services.AddHostedService<ActivitySender>();
        return builder;
    }

    /// <summary>Counts a reply of the public endpoint when it is over, where its app got known: <see cref="AppRecord"/> is a feature then.</summary>
    public static IApplicationBuilder UseActivity(this IApplicationBuilder app)
    {
        var counter = app.ApplicationServices.GetRequiredService<ActivityCounter>();
        return app.Use(async (context, next) =>
        {
            await next(context);
            if (context.Features.Get<AppRecord>() is { } record && Standing.Of(context).Code is { } code)
            {
                counter.Count(record.Id, context.RequestId(), code);
            }
        });
    }
}
