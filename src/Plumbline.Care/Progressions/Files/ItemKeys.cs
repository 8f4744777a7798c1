using System.Collections.Frozen;

namespace Plumbline.Care.Progressions.Files;

/// <summary>What the keys of a part of the file are called, with other names that people use for them.</summary>
internal sealed class KeyList
{
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenSet<string> passedOver;

    private KeyList(Dictionary<string, string> names, IEnumerable<string> passedOver)
    {
        this.names = names.ToFrozenDictionary();
        this.passedOver = passedOver.ToFrozenSet();
        Names = [.. names.Values.Distinct().Order(StringComparer.Ordinal)];
    }

    public static KeyList File { get; } = Of("item", "history=sessions,responses", "context");

    public static KeyList Item { get; } = Of(
        "exercise=id,exercise_id", "name", "dose=stated,current_dose,stated_dose", "ceilings=ceiling,max,limits", "category=categories", "load_class", "bias", "directional=direction_item,for_direction", "growth=growth_rule,grow",
        "load_kg=weight_kg", "available_loads_kg=available_kg,weights_kg").PassingOver("load", "sides", "position", "days", "because", "cautions", "equipment", "stage", "variant", "id_in_programme");

    public static KeyList Dose { get; } = Of(
        "sets", "repetitions=reps", "hold_s=hold", "rest_s=rest", "times_per_day=per_day", "days_per_week=per_week", "every_h", "duration_s", "distance_m", "sides", "tempo_s=tempo",
        "grow_to_repetitions=grow_to,goal_repetitions", "end_feel").PassingOver("defaults", "holds_per_repetition").WithNothingElse();

    public static KeyList Ceilings { get; } = Of("repetitions=reps", "sets", "hold_s=hold", "duration_s", "distance_m", "load_kg").PassingOver("source", "basis").WithNothingElse();

    public static KeyList Session { get; } = Of(
        "id=entry,log_id", "pain_before=baseline,before", "pain_peak=pain_worst,worst_pain,pain_during,peak", "pain_after=after", "pain_next_morning=pain_morning,next_morning,morning,morning_pain",
        "completed_fraction=completed,completion", "effort_0_10=effort,rpe", "form_ok=form,form_self_check", "lost_position=form_lost", "that_hurt=sharp_or_new_pain,sharp_pain,new_pain,sharp",
        "new_numbness_or_weakness=new_numbness,new_weakness,numbness,weakness,numbness_or_weakness", "furthest_zone_before=furthest_before,zone_before", "furthest_zone_after=furthest_after,zone_after",
        "furthest_zone_reasked=furthest_zone_later,furthest_zone_after_10_min,furthest_zone_recheck,furthest_reasked", "days_since_previous=days_since_last,gap_days", "skipped", "skip_reason=reason_skipped",
        "gap_answered", "lighter_dose", "spread_further=symptoms_spread,spread_down_the_leg").PassingOver("date", "day", "on", "session", "note", "notes", "week");

    public static KeyList Context { get; } = Of(
        "items_in_programme=items,item_count,programme_items", "items_progressed_this_week=progressed_this_week", "new_heavy_items_this_week", "weeks_since_deload=weeks_since_last_deload",
        "deloading=deload_week,in_deload", "weekly_mean_pain_rise=mean_pain_rise,weekly_mean_pain_change", "red_sessions_this_week=reds_this_week", "poor_sleep=sleep_flag,bad_sleep", "ill=illness,illness_flag,unwell",
        "sleep_or_illness=sleep_or_illness_flag,sleep_illness_flag", "flare_up=flare,flareup", "warning_sign=red_flag,red_flags,warning_signs", "days_since_last_session=days_since_last,gap_days,days_since_session", "days_since_last_step=days_since_last_progress,days_since_progress",
        "conditions=condition_flags,condition", "direction=direction_preference,directional_preference,preference", "blocked_directions", "blocked=blocked_exercises", "unlocked=unlocked_exercises", "equipment", "stage",
        "screening_level=screening,level,action_level", "cleared_by_clinician=clinician_cleared,cleared", "graded_quota=quota").PassingOver("today", "as_of", "week", "age", "sex", "self_care", "profile", "mode");

    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether any other key is refused: where a key that is passed over would change what is meant.</summary>
    public bool NothingElse { get; private init; }

    /// <summary>The key's own name; null when this part has no such key.</summary>
    public string? Named(string given) => names.GetValueOrDefault(given);

    /// <summary>Whether the key is known and of no use here.</summary>
    public bool Passes(string given) => passedOver.Contains(given);

    private static KeyList Of(params ReadOnlySpan<string> keys)
    {
        var names = new Dictionary<string, string>();
        foreach (var key in keys)
        {
            var parts = key.Split('=');
            names[parts[0]] = parts[0];
            if (parts.Length == 2)
                foreach (var other in parts[1].Split(',')) names[other] = parts[0];
        }

        return new(names, []);
    }

    private KeyList WithNothingElse() => new(names.ToDictionary(), passedOver) { NothingElse = true };

    private KeyList PassingOver(params ReadOnlySpan<string> keys)
    {
        var own = names.ToDictionary();
        foreach (var key in keys) own.Remove(key);
        return new(own, [.. keys]);
    }
}
