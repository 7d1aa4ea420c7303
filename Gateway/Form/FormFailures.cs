using Face.Contracts;

namespace Face.Gateway.Form;

/// <summary>Every way a form can be wrong, with the sentence that tells how to put it right.</summary>
internal static class FormFailures
{
    public static readonly Failure NotPost = Bad("Send a POST request: this address answers no other method.");

    public static readonly Failure NotAForm =
        Bad("Send the fields as multipart/form-data with a boundary, or as application/x-www-form-urlencoded, and say so in Content-Type.");

    public static readonly Failure BrokenBody =
        Bad("The body of the request ended early or came too slowly: send all the bytes that Content-Length announces.");

    public static readonly Failure BrokenForm =
        Bad("The form could not be read: it must end with its closing boundary and have short headers. Let an HTTP library build it.");

    public static readonly Failure TooManyFields = Bad("The form has too many fields: send only those that the API knows.");

    public static readonly Failure NoPicture =
        Bad("There is no picture: send a JPEG or PNG file in the field img, or the address of one in the field url.");

    public static readonly Failure TwoPictures = Bad("Send either img or url, not both.");

    public static readonly Failure UrlIsFile = Bad("The field url is text: send it without a file name, and files in the field img.");

    public static readonly Failure UrlTooLong =
        Bad("The url is longer than 2,048 characters: send a shorter one, or the picture itself in the field img.");

    public static readonly Failure UrlNotHttp =
        Bad("The url must be a whole http:// or https:// address without spaces around it or control characters in it.");

    public static readonly Failure BadBase64 =
        Bad("The data: text in img is not valid base64; in an urlencoded form each + must be sent as %2B. Better send the picture as a file.");

    public static readonly Failure BadAttributes =
        Bad($"Each name in attributes must be one of {string.Join(", ", AttributesRule.Names)}, with commas between them.");

    public static readonly Failure BadMaxPeople = Bad("The field max_people must be a whole number from 1 to 1000.");

    public static Failure SentTwice(string field) => Bad($"The field {field} was sent more than once: send it once.");

    public static Failure NotABoolean(string field) => Bad($"The field {field} must be true, 1, yes or on, or false, 0, no or off.");

    public static Failure TooLarge(long maxBytes) =>
        Bad($"The request is larger than {ByteSize.Text(maxBytes)}: send a smaller picture (a JPEG of 2,000 pixels a side is plenty).");

    private static Failure Bad(string sentence) => new(ErrorCode.BadRequest, sentence);
}
