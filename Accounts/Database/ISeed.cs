namespace Face.Accounts.Database;

/// <summary>Rows that a feature sees to at every start, after the migrations and under their lock.</summary>
internal interface ISeed
{
    Task ApplyAsync(AccountsDb db, CancellationToken cancellationToken);
}
