using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Rules;

/// <summary>The answers that the reasons of a light used.</summary>
internal static class Answers
{
    public static Seq<Input> Of(Situation s, int index)
    {
        var inputs = new List<Input>(6);
        void Use(string key, object? value)
        {
            var input = s.Input(index, key, value);
            if (!inputs.Contains(input)) inputs.Add(input);
        }

        var r = s[index];
        foreach (var reason in s.LightOf(index).Reasons)
        {
            switch (reason)
            {
                case LightReason.ThatHurt:
                    Use("that_hurt", true);
                    break;
                case LightReason.LegFurther or LightReason.LegRoseAndSettled or LightReason.LegUnanswered:
                    Zones();
                    break;
                case LightReason.PeakRise or LightReason.PeakHigh or LightReason.PeakHighNotAbove or LightReason.PeakSome:
                    Peak();
                    break;
                case LightReason.RoseWhileLegEased:
                    Peak();
                    Zones();
                    break;
                case LightReason.MorningRise or LightReason.MorningAbove:
                    Use("pain_before", r.PainBefore);
                    Use("pain_next_morning", r.PainNextMorning);
                    break;
                case LightReason.LegWorse:
                    Use("pain_before", r.PainBefore);
                    Use("pain_after", r.PainAfter);
                    break;
                case LightReason.BeforeUnanswered:
                    Use("pain_before", r.PainBefore);
                    break;
                case LightReason.PeakUnanswered:
                    Use("pain_peak", r.PainPeak);
                    break;
                case LightReason.MorningUnanswered:
                    Use("pain_next_morning", r.PainNextMorning);
                    break;
            }
        }

        return inputs.ToSeq();

        void Peak()
        {
            Use("pain_before", r.PainBefore);
            Use("pain_peak", r.PainPeak);
            if (r.PainAfter > r.PainPeak || r.PainPeak is null) Use("pain_after", r.PainAfter);
        }

        void Zones()
        {
            if (r.SpreadFurther == true)
            {
                Use("spread_further", true);
                return;
            }

            Use("furthest_zone_before", r.FurthestZoneBefore);
            Use("furthest_zone_after", r.FurthestZoneAfter);
            if (r.FurthestZoneReasked is not null) Use("furthest_zone_reasked", r.FurthestZoneReasked);
        }
    }
}
