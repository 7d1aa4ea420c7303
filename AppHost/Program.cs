using System.Security.Cryptography;
using Face.AppHost;
using Microsoft.Extensions.DependencyInjection;

var builder = DistributedApplication.CreateBuilder(args);
if (!PublicPort.TryRead(builder.Configuration, out var port))
{
    return 1;
}

// The services know each other by a secret that is made anew at every start.
builder.Configuration["Parameters:internal-secret"] ??= RandomNumberGenerator.GetHexString(64);
var secret = builder.AddParameter("internal-secret", secret: true);

var postgres = builder.AddPostgres("postgres").WithDataVolume();
var database = postgres.AddDatabase("accounts-db", databaseName: "accounts");
var redis = builder.AddRedis("redis");
var rabbitmq = builder.AddRabbitMQ("rabbitmq");

// Both ends of the queue wait for RabbitMQ, the slowest to start: the bus would connect by itself, but its pauses between attempts grow.
builder.AddProject<Projects.Inference>("inference")
    .WithReference(redis)
    .WithReference(rabbitmq)
    .WaitFor(rabbitmq)
    .WithReplicas(Workers.Read(builder.Configuration))
    .WithEnvironment("Internal__Secret", secret)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health");

var accounts = builder.AddProject<Projects.Accounts>("accounts")
    .WithReference(database, connectionName: "accounts")
    .WaitFor(database) // It migrates the database before it serves.
    .WithEnvironment("Internal__Secret", secret)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health");

var fetcher = builder.AddProject<Projects.Fetcher>("fetcher")
    .WithReference(redis)
    .WithReference(rabbitmq)
    .WaitFor(rabbitmq)
    .WithEnvironment("Internal__Secret", secret)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health");

builder.AddProject<Projects.Gateway>("gateway")
    .WithReference(redis)
    .WithReference(accounts)
    .WithReference(fetcher)
    .WithEnvironment("Internal__Secret", secret)
    .WithHttpEndpoint(port, isProxied: false)
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health"); // Good only when the whole chain works.

builder.Services.AddHostedService<Welcome>();
builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<OperatorSettings>(services, database.Resource));
builder.Build().Run();
return Environment.ExitCode;
