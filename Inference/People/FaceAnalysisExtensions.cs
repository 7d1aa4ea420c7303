using Face.Inference.Attributes;
using Face.Inference.Detection;
using Face.Inference.Engine;
using Face.Inference.Landmarks;
using Face.Inference.Pose;
using Face.Inference.Quality;

namespace Face.Inference.People;

/// <summary>Registers the analysis: the engine, and each stage with the nets it uses.</summary>
internal static class FaceAnalysisExtensions
{
    public static IHostApplicationBuilder AddFaceAnalysis(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ModelsOptions>().BindConfiguration("Models").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EngineOptions>().BindConfiguration("Engine");
        services.AddSingleton<SessionFactory>();
        services.AddSingleton<Nets>();
        services.AddSingleton<DetectionPolicy>();
        services.AddSingleton<UltraFace>();
        services.AddSingleton<BlazeFace>();
        services.AddSingleton<FaceProposer>();
        services.AddSingleton<VerifierFeatures>();
        services.AddSingleton<FeatureMaps>();
        services.AddSingleton<VerifierHeads>();
        services.AddSingleton<FaceVerifier>();
        services.AddSingleton<TurnFinder>();
        services.AddSingleton<FaceDetector>();
        services.AddSingleton<FaceMesh>();
        services.AddSingleton<EyeNet>();
        services.AddSingleton<PointFinder>();
        services.AddSingleton<PoseNet>();
        services.AddSingleton<HeadPose>();
        services.AddSingleton<FeatureNets>();
        services.AddSingleton<AttributeHeads>();
        services.AddSingleton<EmotionNet>();
        services.AddSingleton<FaceEstimator>();
        services.AddSingleton<FaceQuality>();
        services.AddSingleton<PersonComposer>();
        services.AddSingleton<FaceAnalyzer>();
        return builder;
    }
}
