using Plumbline.Handouts.Html;

namespace Plumbline.Handouts.Layouts;

/// <summary>The pictures of an exercise on paper.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it goes; null when nothing moves.</param>
public sealed record ExercisePictures(HandoutPicture Start, HandoutPicture? End);
