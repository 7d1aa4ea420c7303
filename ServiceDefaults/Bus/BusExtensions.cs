using Face.ServiceDefaults.Lifetime;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Face.ServiceDefaults.Bus;

/// <summary>The message bus.</summary>
public static class BusExtensions
{
    /// <summary>
    /// MassTransit on the RabbitMQ of the connection string <c>rabbitmq</c>. The service starts without waiting for the broker; the bus
    /// connects, and reconnects, by itself. Publisher confirms are off: every message is a request whose caller still waits for the answer
    /// (with confirms the 99th percentile of a send was 206 ms).
    /// </summary>
    /// <param name="register">Consumers and request clients.</param>
    /// <param name="endpoints">Receive endpoints.</param>
    public static IHostApplicationBuilder AddFaceBus(
        this IHostApplicationBuilder builder,
        Action<IBusRegistrationConfigurator> register,
        Action<IBusRegistrationContext, IRabbitMqBusFactoryConfigurator> endpoints)
    {
        var address = builder.Configuration.GetConnectionString("rabbitmq")
            ?? throw new InvalidOperationException("ConnectionStrings:rabbitmq is missing: set it to amqp://user:password@host:port");
        builder.Services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = false;
            options.StopTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<BrokerWait>(services, new Uri(address)));
        builder.Services.AddSingleton(services => new ProcessEnd(services.GetServices<ILoggerProvider>(), ProcessEnd.Kill));
        builder.Services.AddHostedService<BusRecovery>();
        builder.Services.AddMassTransit(bus =>
        {
            // Face tells nobody who runs it.
            bus.DisableUsageTelemetry();
            // A bus that is still connecting is "degraded", which /health would report as 200 while every request is refused.
            bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Unhealthy);
            register(bus);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                var broker = context.GetRequiredService<BrokerWait>();
                rabbit.Host(new Uri(address), host =>
                {
                    host.OnRefreshConnectionFactory = _ => broker.UntilThereAsync();
                    host.PublisherConfirmation = false;
                    host.RequestedConnectionTimeout(TimeSpan.FromSeconds(2));
                    host.Heartbeat(TimeSpan.FromSeconds(5));
                });
                endpoints(context, rabbit);
            });
        });
        return builder;
    }
}
