namespace Face.Contracts;

/// <summary>What to compute for a face; the position is always there.</summary>
[Flags]
public enum FaceAttributes
{
    None = 0,
    Age = 1,
    Gender = 2,
    Mood = 4,
    Emotions = 8,
    Ethnicity = 16,
    Rotation = 32,
    Landmarks = 64,
    ClothingColors = 128,
    All = 255,
}
