using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plumbline.Care.Programmes;
using Plumbline.Handouts.Pdf;

namespace Plumbline.Handouts.Sheets;

/// <summary>Which sheet this is: what the strips at its top and bottom say in black and white.</summary>
/// <remarks>
/// 100 bits and a 32-bit check (CRC-32), mixed with a fixed pattern so that no real sheet has a strip of one colour. It names nobody: the programme is known by a hash of its id,
/// from which the id cannot be found, and a secret link is never in it.
/// </remarks>
/// <param name="Paper">The paper.</param>
/// <param name="Programme">40 bits of a hash of the programme's id.</param>
/// <param name="Version">The programme's version, its last 12 bits.</param>
/// <param name="Content">16 bits of a hash of what stands on the programme's sheets: exercises, days, how often.</param>
/// <param name="WeekStarts">The first day of the sheet's week.</param>
/// <param name="Page">Which page of the week, from 1.</param>
/// <param name="Pages">How many pages the week has, up to 31.</param>
public sealed record SheetCode(Paper Paper, long Programme, int Version, int Content, DateOnly WeekStarts, int Page, int Pages)
{
    /// <summary>How many black or white cells a strip has.</summary>
    public const int Cells = 132;

    private const int Format = 1;
    private const int VersionMask = 0xFFF;

    private static readonly int[] Widths = [4, 1, 40, 12, 16, 17, 5, 5];
    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>The code of a page.</summary>
    public static SheetCode Of(Programme programme, Paper paper, DateOnly weekStarts, int page, int pages)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new(paper, ProgrammeHash(programme), programme.Version & VersionMask, ContentHash(programme), weekStarts, page, pages);
    }

    /// <summary>The cells in the order of a strip: its upper row from left to right, then its lower row; true is black.</summary>
    public bool[] ToCells()
    {
        long[] values = [Format, PlaceOf(Paper), Programme, Version, Content, WeekStarts.DayNumber - FirstDay, Page, Pages];
        var bits = new bool[Cells];
        var at = 0;
        foreach (var (value, width) in values.Zip(Widths)) Put(bits, ref at, value, width);
        Put(bits, ref at, Check(bits.AsSpan(0, at)), 32);
        Mix(bits);
        return bits;
    }

    /// <summary>The code of these cells; null when the check does not fit or nothing prints such a code.</summary>
    public static SheetCode? FromCells(ReadOnlySpan<bool> cells)
    {
        if (cells.Length != Cells) return null;
        var bits = cells.ToArray();
        Mix(bits);
        var at = 0;
        var values = Widths.Select(width => Take(bits, ref at, width)).ToArray();
        var payload = at;
        if (Take(bits, ref at, 32) != Check(bits.AsSpan(0, payload)) || values[0] != Format) return null;
        var code = new SheetCode(Paper.All[(int)values[1]], values[2], (int)values[3], (int)values[4], DateOnly.FromDayNumber(FirstDay + (int)values[5]), (int)values[6], (int)values[7]);
        return code.Page >= 1 && code.Page <= code.Pages ? code : null;
    }

    /// <summary>Whether the code is of this programme, in whatever version.</summary>
    public bool IsOf(Programme programme) => Programme == ProgrammeHash(programme);

    /// <summary>Whether the code is of this version of the programme.</summary>
    public bool IsOfVersion(int version) => Version == (version & VersionMask);

    /// <summary>Whether the programme's sheets have the same boxes as when this one was printed.</summary>
    public bool HasContentOf(Programme programme) => Content == ContentHash(programme);

    private static long ProgrammeHash(Programme programme) => Hash($"plumbline sheet {programme.Id:N}") & 0xFF_FFFF_FFFF;

    private static int ContentHash(Programme programme) => (int)(Hash(string.Join('\n', programme.Items.Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{i.Exercise} {string.Join(',', i.Days.Order().Select(d => (int)d))} {SheetPlan.GoesOf(i)}")))) & 0xFFFF);

    private static long Hash(string text) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0);

    private static int PlaceOf(Paper paper) => Paper.All.Index().First(p => p.Item == paper).Index;

    private static void Put(bool[] bits, ref int at, long value, int width)
    {
        for (var i = width - 1; i >= 0; i--) bits[at++] = ((value >> i) & 1) != 0;
    }

    private static long Take(bool[] bits, ref int at, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++) value = (value << 1) | (bits[at++] ? 1L : 0);
        return value;
    }

    private static long Check(ReadOnlySpan<bool> bits)
    {
        var crc = uint.MaxValue;
        foreach (var bit in bits) crc = (((crc & 1) != 0) ^ bit ? 0xEDB88320 : 0) ^ (crc >> 1);
        return ~crc;
    }

    // A fixed pattern without long runs of one colour, by a small generator of numbers.
    private static void Mix(bool[] bits)
    {
        var state = 0x2545F491u;
        for (var i = 0; i < bits.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bits[i] ^= (state & 0x100) != 0;
        }
    }
}
