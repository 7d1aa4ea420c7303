namespace Face.Testing;

/// <summary>A request as the origin saw it.</summary>
/// <param name="Target">Path and query.</param>
public sealed record OriginRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    public static OriginRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        return new OriginRequest(first[0], first[1], headers);
    }
}
