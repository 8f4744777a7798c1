using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumbline.Server.Features;

/// <summary>Ids of what can be told from several places and counts once: the same from the same.</summary>
internal static class Once
{
    /// <summary>The id of something.</summary>
    /// <param name="what">What makes it the same.</param>
    public static Guid IdOf(params IEnumerable<object> what) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', what.Select(w => Convert.ToString(w, CultureInfo.InvariantCulture))))).AsSpan(0, 16));
}
