using Face.Contracts;
using System.Globalization;

namespace Face.Gateway.Form;

/// <summary>From the fields as sent to a form that keeps every rule of the contract, or the first rule that is broken.</summary>
internal static class DetectFormRules
{
    public const string Key = "app_key";
    public const string Image = "img";
    public const string Url = "url";
    public const string Ethnicity = "ethnicity";
    public const string Attributes = "attributes";
    public const string MaxPeople = "max_people";
    public const string Extended = "extended";

    /// <summary>The largest <c>max_people</c>.</summary>
    private const int MostPeople = 1000;

    private static readonly string[] Known = [Key, Image, Url, Ethnicity, Attributes, MaxPeople, Extended];

    /// <summary>Unknown fields are ignored.</summary>
    public static Result<DetectForm> Parse(IReadOnlyList<FormField> fields)
    {
        if (Array.Find(Known, name => fields.Count(f => f.Name == name) > 1) is { } twice)
        {
            return FormFailures.SentTwice(twice);
        }

        var field = fields.Where(f => Known.Contains(f.Name)).ToDictionary(f => f.Name);
        if (PictureRule.Read(field.GetValueOrDefault(Image), field.GetValueOrDefault(Url)).Failed(out var failure, out var picture)
            || ReadFlag(field, Ethnicity).Failed(out failure, out var ethnicity)
            || ReadFlag(field, Extended).Failed(out failure, out var extended)
            || AttributesRule.Read(field.GetValueOrDefault(Attributes)?.Text).Failed(out failure, out var attributes)
            || ReadMaxPeople(field.GetValueOrDefault(MaxPeople)?.Text).Failed(out failure, out var maxPeople))
        {
            return failure;
        }

        return new DetectForm
        {
            Key = field.GetValueOrDefault(Key)?.Text,
            Picture = picture,
            Ethnicity = ethnicity,
            Attributes = attributes,
            MaxPeople = maxPeople,
            Extended = extended ?? false,
        };
    }

    private static Result<bool?> ReadFlag(Dictionary<string, FormField> field, string name) => field.GetValueOrDefault(name)?.Text switch
    {
        null => (bool?)null,
        "true" or "True" or "1" or "yes" or "on" => true,
        "false" or "False" or "0" or "no" or "off" => false,
        _ => FormFailures.NotABoolean(name),
    };

    private static Result<int?> ReadMaxPeople(string? text) => text is null
        ? (int?)null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostPeople
            ? most
            : FormFailures.BadMaxPeople;
}
