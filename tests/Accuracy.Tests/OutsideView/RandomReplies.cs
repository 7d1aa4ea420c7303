using Face.Accuracy.Analysis;
using Face.Accuracy.Matching;
using Face.Contracts.Reply;
using Face.Labelled;

namespace Face.Accuracy.Tests.OutsideView;

/// <summary>Replies that are sometimes about right and sometimes wrong in every way that a figure counts.</summary>
internal sealed class RandomReplies(int seed)
{
    private const int Width = 450, Height = 400, Points = 68;

    private readonly Random random = new(seed);

    /// <summary>A picture with a face for most of its labels, and some for none.</summary>
    public MeasuredPicture Picture(string file, IEnumerable<Row> rows)
    {
        List<Person> people = [.. rows.Where(_ => random.Next(8) > 0).Select(Near), .. Enumerable.Range(0, random.Next(2)).Select(_ => Anywhere())];
        people = [.. people.OrderByDescending(person => person.Position.W)];
        return new() { File = file, Width = Width, Height = Height, People = people, Faces = [.. people.Select(MeasuredFace.Of)] };
    }

    private Person Near(Row row)
    {
        var box = LabelBoxes.BoxOf(row) ?? new Box(Width / 4, Height / 4, Width / 2, Height / 2);
        var (left, right) = LabelBoxes.EyesOf(row) ?? (new(box.X + box.W / 4, box.Y + box.H / 3), new(box.X + box.W * 3 / 4, box.Y + box.H / 3));
        var points = row.Has("p67x") ? LabelBoxes.PointsOf(row, Points) : [.. Enumerable.Repeat(box.Centre, Points)];
        var noise = Math.Max(2, (int)(box.W / 12));
        return Person(
            Square(box.Square(), noise), Around(right, noise), Around(left, noise), [.. points.Select(point => Around(point, noise))],
            new(Turn(row.Number("yaw_imgright")), Turn(-row.Number("pitch_up")), Turn(row.Number("roll_cw"))));
    }

    private Person Anywhere()
    {
        var box = new Position(random.Next(300), random.Next(300), random.Next(8, 90), 0);
        var point = new Point(box.X, box.Y);
        return Person(box with { H = box.W }, point, point, [.. Enumerable.Repeat(point, Points)], new(0, 0, 0));
    }

    private Person Person(Position box, Point left, Point right, IReadOnlyList<Point> points, Rotation rotation) => new()
    {
        Age = random.Next(100),
        Gender = (random.Next(3) > 0 ? 1 : -1) * random.Next(50, 101),
        Mood = random.Next(101),
        Position = box,
        Rotation = rotation,
        Landmarks = new(left, right, [left, right, .. points]),
        ClothingColors = [],
        Ethnicity = random.Next(10) > 0 ? new(random.Next(30), random.Next(30), random.Next(30), random.Next(30)) : new(0, 0, 0, 0),
        Emotions = new(random.Next(40), random.Next(12), random.Next(12), random.Next(12), random.Next(12), random.Next(12)),
        Confidence = random.Next(100) / 100.0,
    };

    private Position Square(Box box, int noise)
    {
        var side = Math.Max(1, (int)box.W + random.Next(-noise, noise + 1));
        return new((int)box.X + random.Next(-noise, noise + 1), (int)box.Y + random.Next(-noise, noise + 1), side, side);
    }

    private Point Around(PlanePoint point, int noise) =>
        new((int)point.X + random.Next(-noise, noise + 1), (int)point.Y + random.Next(-noise, noise + 1));

    private int Turn(double? degrees) => (int)(degrees ?? 0) + random.Next(-20, 21);
}
