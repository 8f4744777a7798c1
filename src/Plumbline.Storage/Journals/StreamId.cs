namespace Plumbline.Storage.Journals;

/// <summary>A clinic: the border over which nothing of a person is seen.</summary>
/// <param name="Value">Its identity.</param>
public readonly record struct ClinicId(Guid Value);

/// <summary>A person in care, by a number that says nothing about them.</summary>
/// <param name="Value">Its identity.</param>
public readonly record struct PersonId(Guid Value);

/// <summary>One person's episode of care: the stream of events that are read and appended together.</summary>
/// <param name="Clinic">The clinic.</param>
/// <param name="Person">The person.</param>
/// <param name="Episode">Which episode of this person, from 1 on: somebody may come back after a year.</param>
public readonly record struct StreamId(ClinicId Clinic, PersonId Person, int Episode = 1)
{
    /// <summary>The stream as a place in messages; it holds no name.</summary>
    public override string ToString() => $"clinic {Clinic.Value}, person {Person.Value}, episode {Episode}";
}
