using System.Text;

namespace Face.Labelled;

/// <summary>Comma-separated values as RFC 4180 has them: quoted cells may hold commas and doubled quotes. No cell here spans lines.</summary>
public static class Csv
{
    /// <summary>The rows below the header, each with access by column.</summary>
    /// <exception cref="InvalidDataException">The file is empty, or a row has another number of cells than the header.</exception>
    public static IReadOnlyList<Row> Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0).Select(Cells).ToList();
        if (lines.Count == 0)
        {
            throw new InvalidDataException($"{path} is empty: its first line must name the columns.");
        }

        var columns = lines[0].Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        var wrong = lines.FindIndex(cells => cells.Length != columns.Count);
        return wrong < 0
            ? [.. lines.Skip(1).Select(cells => new Row(columns, cells))]
            : throw new InvalidDataException($"{path}: line {wrong + 1} has {lines[wrong].Length} cells, the header {columns.Count}.");
    }

    /// <summary>One line's cells.</summary>
    public static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return [.. cells, cell.ToString()];
    }

    /// <summary>A line of cells, quoted where they need it.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
