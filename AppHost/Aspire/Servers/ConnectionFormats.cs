namespace Aspire.Hosting.Servers;

/// <summary>The form of Aspire's connection strings.</summary>
internal static class ConnectionFormats
{
    public static string Postgres(string host, int port, string user, string password) =>
        $"Host={host};Port={port};Username={user};Password={password}";

    public static string PostgresDatabase(string server, string database) => $"{server};Database={database}";

    public static string Redis(string host, int port, string password) => $"{host}:{port},password={password}";

    public static string RabbitMQ(string host, int port, string user, string password) =>
        $"amqp://{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(password)}@{host}:{port}";
}
