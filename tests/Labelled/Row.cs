using System.Globalization;

namespace Face.Labelled;

/// <summary>One label: a line of a <c>labels.csv</c>.</summary>
public sealed class Row(IReadOnlyDictionary<string, int> columns, string[] cells)
{
    /// <summary>The picture, relative to the set's folder.</summary>
    public string File => this["file"] ?? throw new InvalidDataException("A row of labels.csv names no file.");

    /// <summary>The text of a cell; null when it is empty or there is no such column.</summary>
    public string? this[string column] => columns.TryGetValue(column, out var index) && cells[index].Length > 0 ? cells[index] : null;

    /// <summary>The number in a cell; null when it is empty or there is no such column.</summary>
    /// <exception cref="FormatException">The cell holds another text.</exception>
    public double? Number(string column) => this[column] is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the set has the column, be the cell empty or not.</summary>
    public bool HasColumn(string column) => columns.ContainsKey(column);

    /// <summary>Whether none of these cells is empty or missing.</summary>
    public bool Has(params ReadOnlySpan<string> wanted)
    {
        foreach (var column in wanted)
        {
            if (this[column] is null)
            {
                return false;
            }
        }

        return true;
    }
}
