namespace Face.Inference.Imaging;

/// <summary>What a crop shows where it reaches beyond the picture.</summary>
internal enum Outside
{
    /// <summary>Zeros, as the nets saw in training.</summary>
    Black,

    /// <summary>The picture's nearest pixel: a face that fills the picture gets surroundings.</summary>
    Edge,
}
