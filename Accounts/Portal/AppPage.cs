using Face.Accounts.Apps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Face.Accounts.Portal;

/// <summary>A page of one app. Whoever does not own the app gets the answer that there is none.</summary>
internal abstract class AppPage(OwnApps apps) : PortalPage
{
    [BindProperty(Name = "app", SupportsGet = true)]
    public Guid Id { get; set; }

    public App App { get; private set; } = null!;

    public string Address => $"/account/apps/{Id}";

    protected OwnApps OwnApps => apps;

    protected OwnApp Which => new(AccountId, Id);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await apps.FindAsync(Which, Left) is not { } app)
        {
            context.Result = NotFound();
            return;
        }

        App = app;
        await next();
    }
}
