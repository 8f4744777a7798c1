namespace Plumbline.Workshop.Pictures;

/// <summary>Pictures drawn before and the words for them, by the key of what they are made from. A cache that cannot be written is no error: then all is made again.</summary>
public sealed class PictureCache(string folder)
{
    /// <summary>Name of the variable that points to another folder; "off" for none.</summary>
    public const string Variable = "PLUMBLINE_CACHE";

    /// <summary>The cache of this user: the variable's folder, or <c>plumbline/</c> in the system's cache folder.</summary>
    public static PictureCache? OfUser()
    {
        var chosen = Environment.GetEnvironmentVariable(Variable);
        if (chosen == "off") return null;
        if (!string.IsNullOrEmpty(chosen)) return new(chosen);
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(home)) home = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return new(Path.Combine(home, "plumbline"));
    }

    /// <summary>What is kept under a name; made and kept when it is not there.</summary>
    public Motion.Reading.Read<byte[]> Get(string name, Func<Motion.Reading.Read<byte[]>> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var path = Path.Combine(folder, name);
        try
        {
            if (File.Exists(path)) return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return draw();
        }

        var drawn = draw();
        if (drawn is Motion.Reading.Read<byte[]>.Success success) Keep(path, success.Value);
        return drawn;
    }

    private void Keep(string path, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = $"{path}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The picture is there all the same.
        }
    }
}
