using System.Numerics;
using Face.Contracts;
using Face.Contracts.Reply;
using Face.Inference.Detection;
using Face.Inference.Engine;
using Face.Inference.Imaging;
using Face.Inference.Landmarks;

namespace Face.Inference.People;

/// <summary>A picture's people. May be called from several threads; one call works on the thread it is called on.</summary>
internal sealed class FaceAnalyzer(Nets nets, FaceDetector detector, FaceMesh mesh, PointFinder points, PersonComposer composer)
{
    /// <summary>Changes whenever a model or the way it is used does.</summary>
    public string ModelVersion => nets.Version;

    /// <summary>The people of a picture, the larger first.</summary>
    public IReadOnlyList<Person> Analyze(Picture picture, AnalysisOptions options, CancellationToken cancellationToken)
    {
        using var pyramid = new PicturePyramid(picture);
        var people = new List<Person>();
        foreach (var face in Located(picture, pyramid, cancellationToken).Take(options.MaxPeople ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            people.Add(composer.Compose(picture, pyramid, face, options));
        }

        return people;
    }

    private IEnumerable<LocatedFace> Located(Picture picture, PicturePyramid pyramid, CancellationToken cancellationToken) =>
        detector.Find(pyramid, cancellationToken)
            .Select(face => Locate(picture, pyramid, face))
            .OrderByDescending(face => face.Position.W);

    private LocatedFace Locate(Picture picture, PicturePyramid pyramid, DetectedFace face)
    {
        var fit = face.Mesh.SeesFace ? mesh.Refine(pyramid, face.Mesh) : face.Mesh;
        var scale = new Vector2((float)picture.ScaleX, (float)picture.ScaleY);
        var found = points.Find(pyramid, fit).Scaled(scale);
        return new(face.Belief, fit, found, FaceGeometry.Square(found, picture.FullWidth, picture.FullHeight));
    }
}
