using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Face.Accounts.Audit;
using Face.Accounts.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Face.Accounts.Portal.Pages.Operate;

/// <summary>Changes one plan. The bounds are those of the configuration, <see cref="PlanSeed"/>.</summary>
internal sealed class EditPlanModel(PlanOffice office) : PortalPage
{
    public Plan Plan { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Price { get; set; }

    /// <summary>Empty: no limit.</summary>
    [BindProperty]
    public string? Credits { get; set; }

    [BindProperty]
    public string? Rate { get; set; }

    [BindProperty]
    public string? Apps { get; set; }

    [BindProperty]
    public bool Listed { get; set; }

    [BindProperty]
    public bool NeedsApproval { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await office.FindAsync(RouteData.Values["name"] as string ?? "", Left) is not { } plan)
        {
            context.Result = NotFound();
            return;
        }

        Plan = plan;
        await next();
    }

    public void OnGet()
    {
        (Title, Price) = (Plan.Title, Plan.Price);
        Credits = Plan.CreditsPerMonth?.ToString(CultureInfo.InvariantCulture);
        Rate = Plan.RatePerSecond.ToString(CultureInfo.InvariantCulture);
        Apps = Plan.Apps.ToString(CultureInfo.InvariantCulture);
        (Listed, NeedsApproval) = (Plan.Listed, Plan.NeedsApproval);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var wanted = Read();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        (Plan.Title, Plan.Price) = (wanted.Title, wanted.Price);
        (Plan.CreditsPerMonth, Plan.RatePerSecond, Plan.Apps) = (wanted.CreditsPerMonth, wanted.RatePerSecond, wanted.Apps);
        (Plan.Listed, Plan.NeedsApproval) = (Listed, NeedsApproval);
        await office.SaveAsync(Plan, AuditEntry.ActorOf(AccountId), Left);
        return Done($"{Plan.Title} is changed; it is in effect within two seconds.", "/account/operate/plans");
    }

    /// <summary>What the form says, with the errors of it in the model state.</summary>
    private PlanSeed Read()
    {
        var wanted = new PlanSeed { Title = Title?.Trim() ?? "", Price = Price?.Trim() ?? "", CreditsPerMonth = null };
        if (wanted.Title.Length == 0)
        {
            ModelState.AddModelError(nameof(Title), "A plan has a title.");
        }

        if (!string.IsNullOrWhiteSpace(Credits))
        {
            wanted.CreditsPerMonth = Number<long>(nameof(Credits), Credits);
        }

        wanted.RatePerSecond = Number<double>(nameof(Rate), Rate);
        wanted.Apps = Number<int>(nameof(Apps), Apps);
        CheckBounds(wanted);
        return wanted;
    }

    private T Number<T>(string field, string? text) where T : struct, IParsable<T>
    {
        if (!T.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            ModelState.AddModelError(field, "That is not a number.");
        }

        return number;
    }

    private void CheckBounds(PlanSeed wanted)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(wanted, new(wanted), faults, validateAllProperties: true);
        foreach (var fault in faults)
        {
            var field = fault.MemberNames.First() switch
            {
                nameof(PlanSeed.CreditsPerMonth) => nameof(Credits),
                nameof(PlanSeed.RatePerSecond) => nameof(Rate),
                var name => name,
            };
            ModelState.AddModelError(field, fault.ErrorMessage!);
        }
    }
}
