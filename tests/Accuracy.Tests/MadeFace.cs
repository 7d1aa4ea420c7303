using Face.Accuracy.Analysis;
using Face.Contracts.Reply;

namespace Face.Accuracy.Tests;

/// <summary>People of replies, made up.</summary>
internal static class MadeFace
{
    /// <summary>A face whose eyes lie a quarter of the box's side from its sides.</summary>
    public static Person Person(int x, int y, int side)
    {
        Point left = new(x + side * 3 / 4, y + side / 3), right = new(x + side / 4, y + side / 3);
        return new()
        {
            Age = 30,
            Gender = 90,
            Mood = 50,
            Position = new(x, y, side, side),
            Rotation = new(0, 0, 0),
            Landmarks = new(left, right, [left, right, .. Enumerable.Repeat(new Point(x, y), 68)]),
            ClothingColors = [],
            Ethnicity = new(10, 20, 60, 9),
            Emotions = new(10, 5, 5, 5, 5, 5),
        };
    }

    public static MeasuredPicture Picture(params Person[] people) => new()
    {
        File = "images/a.jpg",
        Width = 400,
        Height = 300,
        People = people,
        Faces = [.. people.Select(MeasuredFace.Of)],
    };
}
