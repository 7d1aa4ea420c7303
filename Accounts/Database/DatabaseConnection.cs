using Npgsql;

namespace Face.Accounts.Database;

/// <summary>The connection string as configured: either usable, or a sentence that says what is wrong with it.</summary>
internal sealed record DatabaseConnection(NpgsqlConnectionStringBuilder? Settings, string? Fault)
{
    /// <summary>The setting's name, for sentences.</summary>
    public const string Setting = "ConnectionStrings:accounts";

    private const string Form = "Host=host;Port=port;Username=user;Password=password;Database=accounts";

    public static DatabaseConnection Read(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("accounts");
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(null, $"{Setting} is missing: set it to {Form}");
        }

        try
        {
            return new(new NpgsqlConnectionStringBuilder(text), null);
        }
        catch (ArgumentException)
        {
            // The exception may quote the text, and with it the password.
            return new(null, $"{Setting} is not a connection string of Postgres: set it to {Form}");
        }
    }
}
