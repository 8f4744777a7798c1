using Plumbline.Care.Intakes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions;

/// <summary>The pain monitoring model: red, then amber, else green, in this order. A comfort guide by convention, not a proof. Source: v165, v166, v167, d-plumbline.</summary>
public static class TrafficLight
{
    /// <summary>The light of one session.</summary>
    /// <param name="response">What was answered; a skipped session has no light and is not asked for.</param>
    /// <param name="light">The model's numbers.</param>
    /// <param name="legs">The numbers of the leg symptoms.</param>
    public static Light Of(Response response, LightNumbers light, LegNumbers legs)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(light);
        ArgumentNullException.ThrowIfNull(legs);
        var leg = LegSymptoms.Compare(response, legs);
        var reasons = new List<LightReason>(4);
        Red(response, light, leg, reasons);
        if (reasons.Count > 0) return new(Colour.Red, reasons.ToSeq());
        Amber(response, light, legs, leg, reasons);
        return reasons.Count > 0 ? new(Colour.Amber, reasons.ToSeq()) : Light.Green;
    }

    // Pain right after is pain that was there: the worst is at least as much, whatever was answered.
    private static double? Peak(Response r) => (r.PainPeak, r.PainAfter) switch
    {
        ({ } peak, { } after) => Math.Max(peak, after),
        var (peak, after) => peak ?? after,
    };

    private static void Red(Response r, LightNumbers n, LegResponse leg, List<LightReason> reasons)
    {
        if (r.ThatHurt) reasons.Add(LightReason.ThatHurt);
        if (leg == LegResponse.Peripheralised) reasons.Add(LightReason.LegFurther);
        if (r.PainBefore is not { } before) return;
        if (r.PainNextMorning is { } morning && morning >= before + n.RedMorningRiseFrom.Value) reasons.Add(LightReason.MorningRise);
        if (RoseWhileLegEased(r, leg)) return;
        if (Peak(r) is not { } peak) return;
        if (peak >= n.RedPeakFrom.Value && peak > before + n.RedRiseAbove.Value) reasons.Add(LightReason.PeakRise);
        if (peak >= n.RedHighPeakFrom.Value && peak > before) reasons.Add(LightReason.PeakHigh);
    }

    private static void Amber(Response r, LightNumbers n, LegNumbers legs, LegResponse leg, List<LightReason> reasons)
    {
        if (Peak(r) is { } peak)
        {
            var above = r.PainBefore is { } b && peak > b;
            if (above && RoseWhileLegEased(r, leg) && peak >= n.AmberPeakFrom.Value) reasons.Add(LightReason.RoseWhileLegEased);
            else if (above && peak >= n.AmberPeakFrom.Value) reasons.Add(LightReason.PeakSome);
            if (!above && peak >= n.AmberHighPeakFrom.Value) reasons.Add(LightReason.PeakHighNotAbove);
        }

        if (r.PainNextMorning > r.PainBefore) reasons.Add(LightReason.MorningAbove);
        if (leg == LegResponse.RoseAndSettled) reasons.Add(LightReason.LegRoseAndSettled);
        if (leg == LegResponse.Worse && r.FurthestZoneBefore >= legs.AwayFromSpineFrom.Value) reasons.Add(LightReason.LegWorse);
        if (r.PainBefore is null) reasons.Add(LightReason.BeforeUnanswered);
        if (r.PainPeak is null) reasons.Add(LightReason.PeakUnanswered);
        if (r.PainNextMorning is null) reasons.Add(LightReason.MorningUnanswered);
        if (LegUnanswered(r, legs.AwayFromSpineFrom.Value)) reasons.Add(LightReason.LegUnanswered);
    }

    // A rise of central pain for a time is acceptable while the leg eases. Source: r-mckenzie-may. "For a time" has to be shown by the next morning.
    private static bool RoseWhileLegEased(Response r, LegResponse leg) => leg == LegResponse.Centralised && r.PainNextMorning <= r.PainBefore;

    private static bool LegUnanswered(Response r, BodyZone from) =>
        (r.FurthestZoneBefore >= from && r.FurthestZoneLast is null) || (r.FurthestZoneBefore is null && r.FurthestZoneLast >= from);
}
