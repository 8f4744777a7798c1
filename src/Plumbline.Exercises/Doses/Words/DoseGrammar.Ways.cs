namespace Plumbline.Exercises.Doses.Words;

// Ways: distances to go, and lengths that are none.
internal sealed partial class DoseGrammar
{
    private void Way()
    {
        var way = Now;
        if (this[at + 1].Is(Sense.Place) || IsPlaced())
        {
            at++;
            return;
        }

        if ((way.Senses & Sense.Foot) != 0 && way.Has(TokenMarks.Spelled) && !facts.IsActive)
        {
            at++;
            return;
        }

        if (IsDenied(at)) return;
        WayOf(way);
        at++;
    }

    private bool IsPlaced()
    {
        for (var i = at - 1; i >= Math.Max(sentence, at - 2); i--)
            if (items[i].Is(Sense.Place) && !items[i].Is(Sense.Activity)) return true;
        return false;
    }

    private void WayOf(DoseToken way)
    {
        if (way.Has(TokenMarks.Unclear) && (way.Senses & Sense.MinuteOrMetre) != 0)
            Refuse(way, "PLB-DOSE-TEXT-UNIT", "Minutes or metres? Write \"minutes\" or \"metres\".");
        else if (way.Has(TokenMarks.Unclear))
            Refuse(way, "PLB-DOSE-TEXT-UNIT", "A dose counts seconds, repetitions or a distance, not this. Write one of them.");
        else if (verb == Verb.Grow) Refuse(way, "PLB-DOSE-TEXT-GROWTH", "Only repetitions can grow in a dose. Write the way of today.");
        else if (way.Has(TokenMarks.Near) && !items.Exists(i => i.Is(Sense.Travel))) Unclear(way);
        else facts.Way(way);
    }
}
