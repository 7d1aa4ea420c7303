using System.Security.Cryptography;
using System.Text;
using Face.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Face.ServiceDefaults.Internal;

/// <summary>Both ends of an internal call: the client adds the secret and the request id, the endpoint demands the secret.</summary>
public static class InternalCalls
{
    /// <summary>Registers and validates <see cref="InternalOptions"/>.</summary>
    public static IHostApplicationBuilder AddInternalCalls(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<InternalOptions>().BindConfiguration("Internal").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddTransient<InternalCallHandler>();
        return builder;
    }

    /// <summary>A group of endpoints that answers 404 to whoever does not know the secret, as if it were not there.</summary>
    public static RouteGroupBuilder MapInternal(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        group.AddEndpointFilter(async (context, next) => KnowsTheSecret(context.HttpContext) ? await next(context) : Results.NotFound());
        return group;
    }

    private static bool KnowsTheSecret(HttpContext context)
    {
        var secret = context.RequestServices.GetRequiredService<IOptions<InternalOptions>>().Value.Secret;
        var given = context.Request.Headers[InternalHeaders.Secret].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
    }
}
