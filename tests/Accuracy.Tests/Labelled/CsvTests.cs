using Face.Labelled;

namespace Face.Accuracy.Tests.Labelled;

public sealed class CsvTests
{
    [Fact]
    public void Quoted_cells_hold_commas_and_quotes() => Assert.Equal(["a", "b,c", "say \"d\"", ""], Csv.Cells("a,\"b,c\",\"say \"\"d\"\"\","));

    [Fact]
    public void Written_line_reads_back()
    {
        string[] cells = ["a", "b,c", "say \"d\"", ""];

        Assert.Equal(cells, Csv.Cells(Csv.Line(cells)));
    }

    [Fact]
    public void Row_tells_missing_cells_and_columns_as_null()
    {
        var row = MadeRow.Of(("file", "a.jpg"), ("age", "31.5"), ("gender", ""));

        Assert.Equal(("a.jpg", 31.5, null), (row.File, row.Number("age"), row.Number("gender")));
        Assert.True(row.HasColumn("gender") && !row.Has("gender") && !row.HasColumn("race"));
        Assert.True(row.Has("file", "age"));
    }

    [Fact]
    public void Row_of_another_length_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "file,age\na.jpg,30\nb.jpg\n");

        var refusal = Assert.Throws<InvalidDataException>(() => Csv.Read(path));

        Assert.Contains("line 3 has 1 cells", refusal.Message, StringComparison.Ordinal);
        File.Delete(path);
    }
}
