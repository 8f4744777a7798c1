using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Plumbline.Storage.People;

namespace Plumbline.Server.Access;

/// <summary>How passwords are made and kept, wherever an account gets one.</summary>
internal static class Passwords
{
    // PBKDF2 with HMAC-SHA-512. Source: OWASP Password Storage Cheat Sheet, at least 210,000 rounds.
    private const int Rounds = 210_000;

    // Whose password it is makes no difference to it.
    private static readonly PasswordHasher<object> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly object Anybody = new();

    // Stands in for the password of somebody who is not there.
    private static readonly string Nobodys = HashOf(New());

    /// <summary>What is kept of a password.</summary>
    public static string HashOf(string password) => Hasher.HashPassword(Anybody, password);

    /// <summary>Whether a password is the one that was kept. It takes the same time where none was kept, so that the time tells nothing.</summary>
    public static bool IsRight(string? kept, string password) => Hasher.VerifyHashedPassword(Anybody, kept ?? Nobodys, password) != PasswordVerificationResult.Failed && kept is not null;

    /// <summary>A first password: 120 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));

    /// <summary>The account with another password; every sign-in of before ends with it.</summary>
    public static Account WithPassword(this Account account, string password) => account with { Password = HashOf(password), Stamp = NewStamp() };

    /// <summary>A stamp that no account had before.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
