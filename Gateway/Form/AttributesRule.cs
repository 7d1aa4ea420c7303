using Face.Contracts;

namespace Face.Gateway.Form;

/// <summary>The field <c>attributes</c>: a comma list of reply keys.</summary>
internal static class AttributesRule
{
    private static readonly Dictionary<string, FaceAttributes> ByName = new(StringComparer.Ordinal)
    {
        ["age"] = FaceAttributes.Age,
        ["gender"] = FaceAttributes.Gender,
        ["mood"] = FaceAttributes.Mood,
        ["emotions"] = FaceAttributes.Emotions,
        ["ethnicity"] = FaceAttributes.Ethnicity,
        ["rotation"] = FaceAttributes.Rotation,
        ["landmarks"] = FaceAttributes.Landmarks,
        ["clothingcolors"] = FaceAttributes.ClothingColors,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>All when the field is absent. Blanks around a name do not matter, nor does a name that is there twice.</summary>
    public static Result<FaceAttributes> Read(string? text)
    {
        if (text is null)
        {
            return FaceAttributes.All;
        }

        var asked = FaceAttributes.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!ByName.TryGetValue(name, out var attribute))
            {
                return FormFailures.BadAttributes;
            }

            asked |= attribute;
        }

        return asked;
    }
}
