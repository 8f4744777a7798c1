using System.Globalization;
using System.Security;

namespace Plumbline.Handouts.Pdf;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">Its title, shown by readers in place of the file's name.</param>
/// <param name="Language">The language of its text, as in "en-GB".</param>
/// <param name="Made">When it was made; a file for the same moment has the same bytes.</param>
public sealed record PdfFacts(string Title, string Language, DateTimeOffset Made)
{
    private const string Program = "Plumbline";

    /// <summary>The information dictionary.</summary>
    internal string ToInformation()
    {
        var made = Made.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return $"<</Title {PdfObjects.TextOf(Title)} /Creator ({Program}) /Producer ({Program}) /CreationDate (D:{made}Z) /ModDate (D:{made}Z)>>";
    }

    /// <summary>The same as XMP. It claims no conformance: no independent checker has looked yet.</summary>
    internal string ToXmp()
    {
        var made = Made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{SecurityElement.Escape(Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate><xmp:CreatorTool>{Program}</xmp:CreatorTool>
            <pdf:Producer>{Program}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>

            """;
    }
}
