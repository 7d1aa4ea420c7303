using System.Text;

namespace Face.Accuracy.Report;

/// <summary>A page of Markdown, and the pictures beside it.</summary>
internal sealed class Page(string pictureFolder)
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<string, string> pictures = [];

    public void Heading(int level, string title) => Paragraph($"{new string('#', level)} {title}");

    public void Paragraph(string paragraph) => text.Append(paragraph).Append("\n\n");

    public void List(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            text.Append("- ").Append(item).Append('\n');
        }

        text.Append('\n');
    }

    public void Table(IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        Row(header);
        Row(header.Select(_ => "---"));
        foreach (var row in rows)
        {
            Row(row);
        }

        text.Append('\n');
    }

    /// <summary>A picture of the page's folder.</summary>
    /// <param name="name">Without an extension.</param>
    public void Picture(string name, string caption, string svg)
    {
        pictures[$"{name}.svg"] = svg;
        Paragraph($"![{caption}]({pictureFolder}/{name}.svg)");
    }

    /// <summary>Writes the page and its pictures, and removes pictures of an earlier page that this one does not have.</summary>
    public void Save(string folder, string file)
    {
        var beside = Directory.CreateDirectory(Path.Combine(folder, pictureFolder));
        foreach (var old in beside.EnumerateFiles("*.svg").Where(old => !pictures.ContainsKey(old.Name)))
        {
            old.Delete();
        }

        foreach (var (name, svg) in pictures)
        {
            File.WriteAllText(Path.Combine(beside.FullName, name), svg);
        }

        File.WriteAllText(Path.Combine(folder, file), text.ToString().TrimEnd() + "\n");
    }

    private void Row(IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
