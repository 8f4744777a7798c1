using System.Globalization;
using System.Text;
using Plumbline.Handouts.Pages;
using Plumbline.Motion.Reading;
using QRCoder;

namespace Plumbline.Server.Features;

/// <summary>A QR code, for a screen or for paper.</summary>
internal static class QrCode
{
    // A quarter of it may be smudged or folded.
    private const QRCodeGenerator.ECCLevel Care = QRCodeGenerator.ECCLevel.Q;
    private const int PixelsASquare = 8;

    /// <summary>As SVG: one path, nothing that a strict page would have to allow. The white border is part of it.</summary>
    public static string Svg(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Care);
        var squares = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < squares.Count; y++)
        {
            for (var x = 0; x < squares[y].Length; x++)
            {
                if (!squares[y][x]) continue;
                var from = x;
                while (x + 1 < squares[y].Length && squares[y][x + 1]) x++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x + 1 - from}v1h-{x + 1 - from}z");
            }
        }

        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {squares.Count} {squares.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{squares.Count}v{squares.Count}H0z"/><path d="{path}"/></svg>""";
    }

    /// <summary>As squares for a handout.</summary>
    public static PhoneCode Squares(string text, DateOnly until, bool hasPin)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Care);
        return new([.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToSeq())], until, hasPin);
    }

    /// <summary>As PNG.</summary>
    public static byte[] Png(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, Care);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsASquare);
    }
}
