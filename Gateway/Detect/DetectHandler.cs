using Face.Contracts;
using Face.Gateway.Credits;
using Face.Gateway.Form;
using Face.Gateway.Forward;
using Face.Gateway.Keys;
using Face.Gateway.Rate;
using Face.Gateway.Replies;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Detect;

/// <summary>The way of one request, in the order of the contract: form (1200), key (1100), rate (1401), credit (1400), then the fetcher.</summary>
internal sealed class DetectHandler(
    DetectFormReader forms,
    AppDirectory apps,
    RateLimiter limiter,
    CreditsSeen seen,
    CreditDesk credits,
    FetcherForwarder fetcher,
    IOptions<ForwardOptions> options,
    TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (await AnswerAsync(context) is { } failure)
        {
            await PublicReply.WriteAsync(context, failure);
        }
    }

    /// <summary>Null when the fetcher's reply is the answer.</summary>
    private async Task<Failure?> AnswerAsync(HttpContext context)
    {
        if ((await forms.ReadAsync(context)).Failed(out var failure, out var form))
        {
            return failure;
        }

        var deadline = time.GetUtcNow() + options.Value.Deadline;
        if ((await FindAppAsync(context, form)).Failed(out failure, out var app))
        {
            return failure;
        }

        context.Features.Set(app);
        var standing = Standing.Of(context);
        standing.Credits = seen.Of(app.Id);
        standing.Rate = await limiter.TakeAsync(app);
        if (!standing.Rate.Allowed)
        {
            return RateLimiter.TooFast;
        }

        var claim = credits.Open(context, app);
        if (await claim.ReserveAsync(context.RequestAborted) is { } refused)
        {
            return refused;
        }

        await using var job = DetectJob.Of(form.Picture, form.Options(app), deadline);
        return await fetcher.ForwardAsync(context, job, claim);
    }

    private Task<Result<AppRecord>> FindAppAsync(HttpContext context, DetectForm form)
    {
        var headers = context.Request.Headers;
        return apps.FindAsync(form.Key ?? headers[AppKey.Header], headers.Origin, context.RequestAborted);
    }
}
