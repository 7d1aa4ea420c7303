namespace Face.Client;

/// <summary>What one request asks for. Everything that is left null is the service's default.</summary>
public sealed record DetectOptions
{
    /// <summary>Whether ethnicity is computed; null: as the app is set. Off, the four values are 0.</summary>
    public bool? Ethnicity { get; init; }

    /// <summary>What to compute; null: everything. Properties that were not asked for are null in the reply, the position never is.</summary>
    public FaceAttributes? Attributes { get; init; }

    /// <summary>At most so many faces, the largest first, 1 to 1000; null: every face.</summary>
    public int? MaxPeople { get; init; }

    /// <summary>Adds confidence, neutral emotion, request id, model version and times to the reply.</summary>
    public bool Extended { get; init; }

    /// <summary>
    /// At most 255 visible ASCII characters of the caller's own, a new one for each photo. When the same request is sent again within 24 hours,
    /// the service answers with the first success and charges nothing: a request whose reply was lost can safely be repeated.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>What the service can compute of a face.</summary>
[Flags]
public enum FaceAttributes
{
    /// <summary>Nothing, which cannot be asked for.</summary>
    None = 0,

    /// <summary><see cref="Person.Age"/>.</summary>
    Age = 1,

    /// <summary><see cref="Person.Gender"/>.</summary>
    Gender = 2,

    /// <summary><see cref="Person.Mood"/>.</summary>
    Mood = 4,

    /// <summary><see cref="Person.Emotions"/>.</summary>
    Emotions = 8,

    /// <summary><see cref="Person.Ethnicity"/>.</summary>
    Ethnicity = 16,

    /// <summary><see cref="Person.Rotation"/>.</summary>
    Rotation = 32,

    /// <summary><see cref="Person.Landmarks"/>.</summary>
    Landmarks = 64,

    /// <summary><see cref="Person.ClothingColors"/>.</summary>
    ClothingColors = 128,

    /// <summary>All of them.</summary>
    All = Age | Gender | Mood | Emotions | Ethnicity | Rotation | Landmarks | ClothingColors,
}
