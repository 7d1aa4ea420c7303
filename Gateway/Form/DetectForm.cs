using Face.Contracts;

namespace Face.Gateway.Form;

/// <summary>A form that keeps every rule.</summary>
internal sealed record DetectForm
{
    /// <summary>The field <c>app_key</c> as it was sent; null: none. Not yet judged.</summary>
    public string? Key { get; init; }

    public required PictureSource Picture { get; init; }

    /// <summary>Null: the app's own setting.</summary>
    public bool? Ethnicity { get; init; }

    public FaceAttributes Attributes { get; init; } = FaceAttributes.All;

    public int? MaxPeople { get; init; }

    public bool Extended { get; init; }

    /// <summary>What the worker is asked, with the app's default where the form is silent.</summary>
    public AnalysisOptions Options(AppRecord app) => new()
    {
        Attributes = Attributes,
        Ethnicity = Ethnicity ?? app.Ethnicity,
        MaxPeople = MaxPeople,
        Extended = Extended,
    };
}

/// <summary>Where the picture comes from.</summary>
internal abstract record PictureSource;

/// <summary>The field <c>img</c>.</summary>
/// <param name="Base64Start">Where the base64 text of a <c>data:</c> URI starts; null: the bytes are the picture.</param>
internal sealed record UploadedPicture(FormField Field, int? Base64Start) : PictureSource;

/// <summary>The field <c>url</c>.</summary>
internal sealed record RemotePicture(string Url) : PictureSource;
