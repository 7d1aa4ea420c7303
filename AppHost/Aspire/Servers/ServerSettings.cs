namespace Aspire.Hosting.Servers;

/// <summary>What a private server is started with.</summary>
/// <param name="Folder">Its own; made when absent.</param>
/// <param name="KeepsData">False: each start of the application begins with an empty server, and stopping may be abrupt.</param>
internal sealed record ServerSettings(string Name, string Folder, int Port, string User, string Password, bool KeepsData);
