namespace Plumbline.Care.Progressions;

/// <summary>How leg symptoms answered a set of movements. Source: v9, v79; the numbers d-plumbline.</summary>
public enum LegResponse
{
    /// <summary>Not known: somebody did not answer.</summary>
    Unknown,

    /// <summary>The furthest zone drew back towards the spine and stayed there.</summary>
    Centralised,

    /// <summary>The furthest zone moved further from the spine and stayed there.</summary>
    Peripheralised,

    /// <summary>The furthest zone moved further and was back some minutes later.</summary>
    RoseAndSettled,

    /// <summary>The same zone, clearly less pain.</summary>
    Better,

    /// <summary>The same zone, clearly more pain.</summary>
    Worse,

    /// <summary>The same zone, about the same pain.</summary>
    NoEffect,
}

/// <summary>Compares symptoms before and after a set, and again some minutes later.</summary>
public static class LegSymptoms
{
    /// <summary>What the movement did to the symptoms.</summary>
    /// <remarks>
    /// Without a second answer some minutes later a rise counts as staying, and a fall too. Zones decide before intensity does:
    /// more pain nearer to the spine is still centralised. A fall that was gone again is the same zone. Whoever says that it spread is believed,
    /// whatever the zones say; a plain no tells nothing of a better zone.
    /// </remarks>
    public static LegResponse Compare(Response response, LegNumbers numbers)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(numbers);
        if (response.SpreadFurther == true) return LegResponse.Peripheralised;
        if (response is not { FurthestZoneBefore: { } before, FurthestZoneLast: { } last }) return LegResponse.Unknown;
        if (last > before) return LegResponse.Peripheralised;
        if (response.FurthestZoneAfter > before) return LegResponse.RoseAndSettled;
        if (last < before) return LegResponse.Centralised;
        if (response is not { PainBefore: { } painBefore, PainAfter: { } painAfter }) return LegResponse.NoEffect;
        var change = painAfter - painBefore;
        var enough = numbers.IntensityChangeFrom.Value;
        return change >= enough ? LegResponse.Worse : change <= -enough ? LegResponse.Better : LegResponse.NoEffect;
    }
}
