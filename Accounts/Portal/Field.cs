namespace Face.Accounts.Portal;

/// <summary>One labelled field of a form; its error comes from the model state under its name.</summary>
internal sealed record Field(string Name, string Label)
{
    public string Type { get; init; } = "text";

    public string? Value { get; init; }

    /// <summary>The HTML autocomplete token.</summary>
    public string? Autocomplete { get; init; }

    public string? Hint { get; init; }

    public bool Required { get; init; } = true;

    public int? MaxLength { get; init; }

    public int? MinLength { get; init; }

    /// <summary>More than one: a field for several lines.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Two fields of one name on a page need different ids.</summary>
    public string Id { get; init; } = Name;
}
