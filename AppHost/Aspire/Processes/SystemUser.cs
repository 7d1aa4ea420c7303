using System.Globalization;

namespace Aspire.Hosting.Processes;

/// <summary>A user of the system, as <c>/etc/passwd</c> has it.</summary>
internal sealed record SystemUser(string Name, uint Id, uint Group)
{
    /// <summary>The user to become for a server: only root can become another, and only one that exists; null means oneself.</summary>
    public static SystemUser? ForServer(string name) => Environment.IsPrivilegedProcess ? Find(name, File.ReadLines("/etc/passwd")) : null;

    public static SystemUser? Find(string name, IEnumerable<string> passwd) => passwd
        .Select(line => line.Split(':'))
        .Where(fields => fields.Length > 3 && fields[0] == name)
        .Select(fields => new SystemUser(name, Number(fields[2]), Number(fields[3])))
        .FirstOrDefault();

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);
}
