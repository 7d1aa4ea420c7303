using System.ComponentModel.DataAnnotations;

namespace Face.Gateway.Accounts;

/// <summary>The <c>Accounts</c> section: calls to the accounts service.</summary>
internal sealed class AccountsOptions
{
    /// <summary>
    /// How long one call may take. A healthy one takes a few milliseconds; 2 s ride out a pause of the database and still tell a client
    /// of an outage soon.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
