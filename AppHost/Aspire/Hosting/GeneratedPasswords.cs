using System.Security.Cryptography;

namespace Aspire.Hosting;

/// <summary>The servers' passwords, generated once and kept in files that only their owner reads.</summary>
internal sealed class GeneratedPasswords(DataFolder data)
{
    /// <summary>22 of 62 characters hold 131 bits.</summary>
    private const int Length = 22;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public string GetOrCreate(string name)
    {
        Directory.CreateDirectory(data.Passwords, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var path = Path.Combine(data.Passwords, name);
        if (!File.Exists(path))
        {
            // Written beside its place and then moved, so that an interrupted start leaves no half a password.
            File.WriteAllText(path + ".new", RandomNumberGenerator.GetString(Alphabet, Length));
            File.Move(path + ".new", path);
        }

        return File.ReadAllText(path);
    }
}
