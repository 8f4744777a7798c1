using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Motion.Reading;

namespace Plumbline.Care.Progressions.Files;

/// <summary>Reads an item file: <c>{ item, history, context }</c>.</summary>
/// <remarks>
/// What is null or missing is unanswered. A misspelt key is refused with the right one; a key that belongs to something else is passed over with a warning.
/// Codes: <c>PLB-ITEM-KEY</c> a misspelt or doubled key, <c>PLB-ITEM-UNUSED</c> a key that is not used (warning), <c>PLB-ITEM-RANGE</c> a number out of its range,
/// <c>PLB-ITEM-EXERCISE</c> an exercise that the catalogue has not, <c>PLB-ITEM-DOSE</c> no dose, <c>PLB-ITEM-CONDITION</c> an unknown condition, <c>PLB-ITEM-GROWTH</c> a growth rule without a number; those of <see cref="StrictJson"/>.
/// </remarks>
public static class ItemFileReader
{
    /// <summary>Reads an item file.</summary>
    /// <param name="file">The file's name as it is shown in problems.</param>
    /// <param name="text">Its text.</param>
    /// <param name="world">Catalogue and limits.</param>
    public static Read<ItemFile> Read(string file, string text, ItemWorld world)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(world);
        if (text.Length > StrictJson.DefaultLimit)
            return Motion.Reading.Read.Fail<ItemFile>("PLB-JSON-SIZE", file, $"The text has {text.Length} characters; at most {StrictJson.DefaultLimit} are read. Leave out old sessions.");
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(file, document.RootElement, world);
        }
        catch (JsonException e)
        {
            return Motion.Reading.Read.Fail<ItemFile>("PLB-JSON-SYNTAX", $"{file}: line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}", "This is not JSON here. Check for a missing quote, comma or bracket.");
        }
    }

    private static Read<ItemFile> Read(string file, JsonElement root, ItemWorld world)
    {
        var tidy = new Tidy(file);
        var ordered = tidy.Object(root, "$", KeyList.File, (key, value, path) => key switch
        {
            "item" => Item(tidy, value, path),
            "history" => Tidy.List(value, path, (entry, place) => Session(tidy, entry, place)),
            _ => Context(tidy, value, path, world),
        });
        var errors = tidy.Problems.Where(p => p.Severity == Severity.Error).ToList();
        if (errors.Count > 0) return new Read<ItemFile>.Failure([.. tidy.Problems]);
        return StrictJson.Read<ItemFileShape>(file, ordered.ToJsonString()) switch
        {
            Read<ItemFileShape>.Success success => ItemFileChecks.Complete(file, success.Value, world, tidy.Problems),
            Read<ItemFileShape>.Failure failure => new Read<ItemFile>.Failure([.. tidy.Problems, .. failure.Errors]),
        };
    }

    private static JsonNode Item(Tidy tidy, JsonElement item, string path)
    {
        // A dose may stand beside the other keys of the item instead of in its own object.
        var flat = item.ValueKind == JsonValueKind.Object && !item.EnumerateObject().Any(p => KeyList.Item.Named(p.Name) == "dose" && p.Value.ValueKind == JsonValueKind.Object);
        var dose = new JsonObject();
        var ordered = tidy.Object(item, path, KeyList.Item, (key, value, place) => key switch
        {
            "exercise" or "name" => ItemValues.Text(value),
            "dose" => tidy.Object(value, place, KeyList.Dose, DoseValue),
            "ceilings" => tidy.Object(value, place, KeyList.Ceilings, (_, most, _) => ItemValues.Most(most)),
            "category" => ItemValues.Word(value),
            "bias" => ItemValues.Words(value),
            "load_class" => ItemValues.Number(value),
            "growth" => Growth(tidy, value, place),
            _ => ItemValues.Same(value),
        }, (given, value) =>
        {
            if (KeyList.Dose.Named(given) is not { } key || (!flat && key != "grow_to_repetitions") || given == "sides") return false;
            dose[key] = DoseValue(key, value, path);
            return true;
        });
        if (ordered is JsonObject grown && grown.Remove("growth", out var growth) && growth is not null) dose["grow_to_repetitions"] = growth;
        if (ordered is JsonObject whole && dose.Count > 0)
        {
            if (whole["dose"] is JsonObject own)
                foreach (var (key, value) in dose) own[key] = value?.DeepClone();
            else whole["dose"] = dose;
        }

        return ordered;
    }

    private static JsonNode? Growth(Tidy tidy, JsonElement value, string path)
    {
        var growth = ItemValues.Growth(value);
        if (growth is null) tidy.Refuse("PLB-ITEM-GROWTH", path, "The growth rule names no number. Say up to how many repetitions, as in \"daily up to 30\" or 30.");
        return growth;
    }

    private static JsonNode? DoseValue(string key, JsonElement value, string path) => key switch
    {
        "sides" or "end_feel" => ItemValues.Word(value),
        "grow_to_repetitions" => ItemValues.Most(value),
        "tempo_s" => ItemValues.Same(value),
        _ => ItemValues.Range(value),
    };

    private static JsonNode Session(Tidy tidy, JsonElement entry, string path)
    {
        var ordered = tidy.Object(entry, path, KeyList.Session, (key, value, _) => key switch
        {
            "id" => ItemValues.Text(value),
            "furthest_zone_before" or "furthest_zone_after" or "furthest_zone_reasked" => ItemValues.Zone(value),
            "skip_reason" => ItemValues.Word(value),
            "days_since_previous" => ItemValues.Number(value),
            _ => ItemValues.Same(value),
        });
        if (ordered is not JsonObject session) return ordered;
        if (session.Remove("skipped", out var skipped) && skipped is JsonValue left)
        {
            if (!left.TryGetValue<bool>(out var yes)) session["skipped"] = left.DeepClone();
            else if (yes && !session.ContainsKey("skip_reason")) session["skip_reason"] = "other";
        }

        if (session.Remove("lost_position", out var lost) && lost is JsonValue position)
        {
            if (!position.TryGetValue<bool>(out var was)) session["lost_position"] = position.DeepClone();
            else if (was || !session.ContainsKey("form_ok")) session["form_ok"] = !was;
        }

        return session;
    }

    private static JsonNode Context(Tidy tidy, JsonElement context, string path, ItemWorld world)
    {
        // A condition may be a flag of its own.
        var flags = new List<string>();
        var ordered = tidy.Object(context, path, KeyList.Context, (key, value, place) => key switch
        {
            "conditions" or "blocked_directions" or "blocked" or "unlocked" or "equipment" => ItemValues.Words(value),
            "direction" or "stage" => ItemValues.Word(value),
            "graded_quota" => tidy.Object(value, place, KeyList.Dose, DoseValue),
            "screening_level" => ItemValues.Level(value),
            "weekly_mean_pain_rise" => ItemValues.Same(value),
            _ => ItemValues.Number(value),
        }, (given, value) =>
        {
            if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) || !world.Conditions.Contains(ItemValues.Usual(given))) return false;
            if (value.ValueKind == JsonValueKind.True) flags.Add(ItemValues.Usual(given));
            return true;
        });
        if (ordered is not JsonObject whole) return ordered;
        if (flags.Count > 0)
        {
            if (whole["conditions"] is not JsonArray listed) whole["conditions"] = listed = [];
            foreach (var flag in flags) listed.Add(flag);
        }

        Flag(whole, "sleep_or_illness", () => whole["ill"] = true);
        Flag(whole, "warning_sign", () => whole["screening_level"] = whole["screening_level"]?.GetValueKind() == JsonValueKind.String && (string?)whole["screening_level"] == "emergency" ? "emergency" : "urgent");
        // Flags of the moment may stand among the conditions.
        if (whole["conditions"] is JsonArray conditions)
            foreach (var (word, key) in Moments)
                if (conditions.FirstOrDefault(c => c?.GetValueKind() == JsonValueKind.String && (string?)c == word) is { } found && conditions.Remove(found)) whole[key] = true;
        return whole;
    }

    private static readonly (string Word, string Key)[] Moments =
        [("ill", "ill"), ("illness", "ill"), ("unwell", "ill"), ("fever", "ill"), ("poor-sleep", "poor_sleep"), ("bad-sleep", "poor_sleep"), ("flare-up", "flare_up"), ("flare", "flare_up")];

    // A flag that is not yes or no stays, for the strict reading to refuse.
    private static void Flag(JsonObject whole, string key, Action set)
    {
        if (!whole.Remove(key, out var flag) || flag is null) return;
        if (flag.GetValueKind() is JsonValueKind.True) set();
        else if (flag.GetValueKind() is not JsonValueKind.False) whole[key] = flag;
    }
}
