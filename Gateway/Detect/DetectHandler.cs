using Face.Contracts;
using Face.Gateway.Credits;
using Face.Gateway.Form;
using Face.Gateway.Forward;
using Face.Gateway.Idempotency;
using Face.Gateway.Keys;
using Face.Gateway.Rate;
using Face.Gateway.Replies;
using Microsoft.Extensions.Options;

namespace Face.Gateway.Detect;

/// <summary>The way of one request, in the order of the contract: form (1200), key (1100), replay, rate (1401), credit
/// (1400), then the fetcher.</summary>
internal sealed class DetectHandler(
    DetectFormReader forms,
    AppDirectory apps,
    IdempotencyDesk keys,
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

    /// <summary>Null when a reply is on its way.</summary>
    private async Task<Failure?> AnswerAsync(HttpContext context)
    {
        if ((await forms.ReadAsync(context)).Failed(out var failure, out var form)
            || IdempotencyKey.Read(context.Request.Headers).Failed(out failure, out var key))
        {
            return failure;
        }

        var deadline = time.GetUtcNow() + options.Value.Deadline;
        return (await FindAppAsync(context, form)).Failed(out failure, out var app)
            ? failure
            : await AnswerAppAsync(context, app, key, form, deadline);
    }

    private async Task<Failure?> AnswerAppAsync(HttpContext context, AppRecord app, IdempotencyKey? key, DetectForm form, DateTimeOffset deadline)
    {
        context.Features.Set(app);
        Standing.Of(context).Credits = seen.Of(app.Id);
        if ((await keys.OpenAsync(context, app, key, form, deadline)).Failed(out var failure, out var opening))
        {
            return failure;
        }

        if (opening.Replay is { } reply)
        {
            return await ReplayAsync(context, app, reply);
        }

        failure = await ServeAsync(context, app, opening.Hold, form, deadline);
        if (failure is not null && opening.Hold is { } hold)
        {
            await hold.GiveUpAsync();
        }

        return failure;
    }

    /// <summary>No token and no credit: the first success has paid.</summary>
    private async Task<Failure?> ReplayAsync(HttpContext context, AppRecord app, byte[] reply)
    {
        Standing.Of(context).Rate = await limiter.LookAsync(app);
        await PublicReply.WriteAsync(context, reply);
        return null;
    }

    private async Task<Failure?> ServeAsync(HttpContext context, AppRecord app, KeyHold? key, DetectForm form, DateTimeOffset deadline)
    {
        var rate = Standing.Of(context).Rate = await limiter.TakeAsync(app);
        if (!rate.Allowed)
        {
            return RateLimiter.TooFast;
        }

        var claim = credits.Open(context, app, key);
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
