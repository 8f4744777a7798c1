namespace Plumbline.Motion.Bodies;

/// <summary>Sex, as far as body measurements and joint ranges are tabled by it.</summary>
public enum Sex
{
    /// <summary>The tables of women.</summary>
    Female,

    /// <summary>The tables of men.</summary>
    Male,
}

/// <summary>What must be known of a person to make a body: sex, stature, mass and age.</summary>
public sealed record Physique
{
    /// <summary>Whose tables are used.</summary>
    public required Sex Sex { get; init; }

    /// <summary>Standing height.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1.2 m and 2.3 m.</exception>
    public required Length Stature { get; init => field = value.Metres is >= 1.2 and <= 2.3 ? value : throw new ArgumentOutOfRangeException(nameof(Stature), value, "A grown person is between 1.2 m and 2.3 m tall."); }

    /// <summary>Body mass.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 30 kg and 250 kg.</exception>
    public required Mass Mass { get; init => field = value.Kilograms is >= 30 and <= 250 ? value : throw new ArgumentOutOfRangeException(nameof(Mass), value, "A grown person weighs between 30 kg and 250 kg."); }

    /// <summary>Age in years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 20 and 90: the joint ranges are tabled for these years.</exception>
    public required int Age { get; init => field = value is >= 20 and <= 90 ? value : throw new ArgumentOutOfRangeException(nameof(Age), value, "Joint ranges are tabled from 20 to 90 years."); }

    /// <summary>Mass in kilograms over the square of stature in metres.</summary>
    public double BodyMassIndex => Mass.Kilograms / (Stature.Metres * Stature.Metres);

    /// <summary>The woman that exercises are drawn with unless another body is asked for.</summary>
    public static Physique Woman { get; } = new() { Sex = Sex.Female, Stature = Length.FromMetres(1.66), Mass = Mass.FromKilograms(62), Age = 35 };

    /// <summary>The man that exercises are drawn with unless another body is asked for.</summary>
    public static Physique Man { get; } = new() { Sex = Sex.Male, Stature = Length.FromMetres(1.76), Mass = Mass.FromKilograms(74), Age = 35 };
}
