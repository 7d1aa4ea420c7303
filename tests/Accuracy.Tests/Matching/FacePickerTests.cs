using Face.Accuracy.Matching;
using Face.Labelled;

namespace Face.Accuracy.Tests.Matching;

public sealed class FacePickerTests
{
    // The larger in the middle of 400 x 300, the smaller at its edge.
    private static readonly Analysis.MeasuredPicture Picture = MadeFace.Picture(MadeFace.Person(150, 100, 100), MadeFace.Person(10, 10, 80));

    [Fact]
    public void Label_without_a_place_is_the_largest_face() => Assert.Equal(100, Picked(MadeRow.Of(("age", "30"))));

    [Fact]
    public void Label_of_eyes_is_the_face_with_the_nearest_eyes()
    {
        Assert.Equal(80, Picked(Eyes("30", "36", "70", "36")));
        Assert.Null(Picked(Eyes("300", "200", "310", "200")));
    }

    [Fact]
    public void Label_of_a_box_is_the_face_that_fits_it_best()
    {
        Assert.Equal(80, Picked(MadeRow.Of(("x", "5"), ("y", "5"), ("w", "90"), ("h", "90"))));
        Assert.Null(Picked(MadeRow.Of(("x", "300"), ("y", "200"), ("w", "90"), ("h", "90"))));
    }

    [Fact]
    public void Label_of_a_group_of_ages_is_the_central_face_or_none()
    {
        var row = MadeRow.Of(("age_lo", "20"), ("age_hi", "29"));

        Assert.Equal(100, Picked(row));
        Assert.Null(FacePicker.Pick(MadeFace.Picture(MadeFace.Person(10, 10, 80)), row));
    }

    private static double? Picked(Row row) => FacePicker.Pick(Picture, row)?.Box.W;

    private static Row Eyes(string leftX, string leftY, string rightX, string rightY) =>
        MadeRow.Of(("eyeL_img_x", leftX), ("eyeL_img_y", leftY), ("eyeR_img_x", rightX), ("eyeR_img_y", rightY));
}
