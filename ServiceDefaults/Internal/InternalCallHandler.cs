using Face.Contracts;
using Face.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Face.ServiceDefaults.Internal;

/// <summary>Adds the secret, and the current request's id, to an outgoing internal call.</summary>
internal sealed class InternalCallHandler(IOptions<InternalOptions> options, IHttpContextAccessor accessor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation(InternalHeaders.Secret, options.Value.Secret);
        if (accessor.HttpContext is { } context)
        {
            request.Headers.TryAddWithoutValidation(InternalHeaders.RequestId, context.RequestId().ToString("n"));
        }

        return base.SendAsync(request, cancellationToken);
    }
}
