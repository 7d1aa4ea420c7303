using System.CommandLine;
using Face.Accounts.Apps;

namespace Face.Accounts.CommandLine;

/// <summary>The argument by which an operator names one app.</summary>
internal static class AppArgument
{
    public static Argument<string> Create() => new("app") { Description = "The app's id, or the last four characters of one of its keys." };

    /// <summary>Does the work with the one app that is meant; says why where there is none, or more than one.</summary>
    public static async Task<int> WithAppAsync(
        IServiceProvider services, string text, Func<App, Task<int>> work, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<AppRegistry>().FindAsync(text, cancellationToken);
        return found switch
        {
            [] => await OperatorSession.SayAsync(ExitCode.Refused, $"There is no app '{text}': 'apps list' shows all."),
            [var app] => await work(app),
            _ => await OperatorSession.SayAsync(
                ExitCode.Refused, $"Several apps have a key that ends in '{text}': name one by its id: {string.Join(", ", found.Select(app => app.Id))}."),
        };
    }
}
