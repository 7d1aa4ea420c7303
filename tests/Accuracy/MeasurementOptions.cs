namespace Face.Accuracy;

/// <summary>What to measure, and where to write it.</summary>
internal sealed record MeasurementOptions
{
    /// <summary>Of labelled sets.</summary>
    public required string Folder { get; init; }

    /// <summary>Names; empty: all.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    /// <summary>Pictures of a set; 0: all.</summary>
    public required int Limit { get; init; }

    /// <summary>Pictures analysed side by side.</summary>
    public required int Threads { get; init; }

    /// <summary>The folder of the page.</summary>
    public required string Output { get; init; }

    /// <summary>A CSV file of labelled faces and answers; null: none.</summary>
    public string? Rows { get; init; }

    /// <summary>A file of replies as JSON lines; null: none.</summary>
    public string? Replies { get; init; }

    /// <summary>A JSON file of all figures; null: none.</summary>
    public string? Figures { get; init; }
}
