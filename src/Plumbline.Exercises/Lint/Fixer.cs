using Plumbline.Exercises.Catalogues;
using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Lint;

/// <summary>Puts data files into the one form that they are kept in: keys in the order of the type, the layout of <see cref="JsonLayout"/>.</summary>
public static class Fixer
{
    /// <summary>The file in its fixed form. A file that does not read strictly, or that nobody reads, stays as it is.</summary>
    public static CatalogueFile Fix(CatalogueFile file, Seq<FileKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(file);
        var kind = kinds.FirstOrDefault(k => k.Matches(file.Path));
        return kind is null || kind.Check(file.Path, file.Text).Length > 0 ? file : file with { Text = JsonLayout.Of(file.Text, kind.Type) };
    }
}
