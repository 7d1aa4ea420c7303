namespace Face.Train.Crops;

/// <summary>Pictures in the order of their labels.</summary>
/// <param name="Read">The file of the picture with this number, from 0; several threads may call it at once.</param>
internal sealed record PictureSet(string Name, int Count, Func<int, byte[]> Read);
