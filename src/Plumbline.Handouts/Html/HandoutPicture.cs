namespace Plumbline.Handouts.Html;

/// <summary>The picture of an exercise on paper.</summary>
/// <param name="Png">The PNG file.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
public sealed record HandoutPicture(byte[] Png, string Alt);
