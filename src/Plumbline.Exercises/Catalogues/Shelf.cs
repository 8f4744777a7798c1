using Plumbline.Motion.Reading;

namespace Plumbline.Exercises.Catalogues;

/// <summary>Files of the catalogue that wait to be read, all at once and on as many threads as there are.</summary>
/// <remarks>A fresh process spends most of a reading on compiling code; two threads share that too.</remarks>
internal sealed class Shelf(IReadOnlyDictionary<string, string> texts)
{
    private readonly List<Book> books = [];

    /// <summary>Puts a file on the shelf.</summary>
    /// <param name="path">Its path below <c>catalogue/</c>.</param>
    /// <param name="format">The format that it says it has.</param>
    /// <param name="id">The id that it says it has, where its place says one too.</param>
    /// <param name="expected">The id that its place says.</param>
    public Book<T> Add<T>(string path, Func<T, int> format, Func<T, string>? id = null, string? expected = null) where T : class
    {
        var book = new Book<T>(path, texts.GetValueOrDefault(path), format, id, expected);
        books.Add(book);
        return book;
    }

    /// <summary>Reads them all; the problems in the order of the shelf.</summary>
    public IEnumerable<Problem> ReadAll()
    {
        Parallel.For(0, books.Count, i => books[i].Read());
        return books.SelectMany(b => b.Problems);
    }
}

/// <summary>A file on the shelf.</summary>
internal abstract class Book
{
    /// <summary>What is wrong with it, once read.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Reads it.</summary>
    public abstract void Read();
}

/// <summary>A file on the shelf and what it becomes.</summary>
internal sealed class Book<T>(string path, string? text, Func<T, int> format, Func<T, string>? id, string? expected) : Book where T : class
{
    /// <summary>What the file says; null until it is read, or when it could not be.</summary>
    public T? Value { get; private set; }

    /// <inheritdoc/>
    public override void Read()
    {
        if (text is null)
        {
            Problems.Add(new("PLB-CAT-FILE", path, "This file of the catalogue is missing. Restore it, or reinstall the catalogue."));
            return;
        }

        var read = StrictJson.Read<T>(path, text);
        Problems.AddRange(read.Problems);
        if (read is not Read<T>.Success { Value: var value }) return;
        Value = value;
        if (format(value) != CatalogueReader.Format)
            Problems.Add(new("PLB-CAT-FORMAT", $"{path}: $.format", $"This file has format {format(value)}; this program reads format {CatalogueReader.Format}. Install a newer program, or correct the number."));
        if (id is not null && id(value) != expected)
            Problems.Add(new("PLB-CAT-ID", path, $"The file says \"{id(value)}\", its place says \"{expected}\". Make them the same."));
    }
}
