namespace Face.Accuracy.Report;

/// <summary>What a reader must not conclude.</summary>
internal static class LimitsPart
{
    public static void Write(Page page)
    {
        page.Heading(2, "What these figures do not say");
        page.List(
        [
            "The verifiers of detected faces were fitted on the three detection sets, since no others are at hand. Here each picture of those was "
                + "analysed with verifiers that have not learnt from it (tests/Accuracy/Verifiers, each from four fifths of the pictures). The service's own "
                + "have learnt from them: asked about these pictures it does better than this page says. Their threshold and bounds, the layers, the "
                + "crop and the surroundings that the second of them sees, the rule for faces that fill a picture, the yaw's growth beyond 10 degrees "
                + "and the choice of the landmark nets were made with these pictures in view, too. Everything else was fitted and chosen on the training sets.",
            "Gender, ethnicity, emotion and (in most sets) age were labelled from appearance, by a few people. They are not what a person is or feels.",
            "The sets are small samples, balanced over their labels: a share over all faces depends on the mix, so compare groups and sets, not totals.",
            "Only UTKFace labels gender, ethnicity and age together; FairFace's copy lacks ethnicity, MEBeauty age. "
                + "Emotion, pose and points have no labels of people's groups here, so their fairness is not measured.",
            "Faces of one picture or one person are not independent; the intervals treat them as if they were and are somewhat narrow.",
            "Published figures are on other pictures, or on the whole of a set of which a part is here. They show the order of magnitude.",
        ]);
    }
}
