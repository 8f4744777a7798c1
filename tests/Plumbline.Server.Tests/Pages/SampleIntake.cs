namespace Plumbline.Server.Tests.Pages;

/// <summary>What a sample person fills in: months of moderate pain, no warning signs.</summary>
internal static class SampleIntake
{
    public static (string Name, string Value)[] Fields { get; } =
    [
        ("age", "41"), ("sex", "female"), ("pain_back_0_10", "4"), ("pain_leg_0_10", "0"), ("onset_days", "150"), ("course", "stable"), ("furthest_zone", "central-low-back"), ("direction", "unknown"),
        .. Enumerable.Range(1, 21).Select(i => ($"Q{i}", "no")), ("equipment", "mat"), ("equipment", "chair"), ("function_psfs_0_10", "6"), ("walk_minutes", "40"), ("minutes_per_day", "20"), ("days_per_week", "7"), ("goals", "Sit through a working day"),
    ];
}
