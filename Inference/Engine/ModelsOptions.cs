using System.ComponentModel.DataAnnotations;

namespace Face.Inference.Engine;

/// <summary>The <c>Models</c> section.</summary>
internal sealed class ModelsOptions
{
    /// <summary>The folder of <c>models.json</c> and the files it names; by default the one that the build copies beside the service.</summary>
    [Required]
    public string Path { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "models");
}
