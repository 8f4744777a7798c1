namespace Plumbline.Storage;

/// <summary>Moments as the database keeps them.</summary>
internal static class Moments
{
    extension(DateTimeOffset moment)
    {
        /// <summary>Microseconds since 1970, UTC.</summary>
        public long Microseconds => (moment.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
    }

    /// <summary>The moment of so many microseconds since 1970.</summary>
    public static DateTimeOffset Of(long microseconds) => new(DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
