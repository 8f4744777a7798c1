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

    /// <summary>What keeps and compares them.</summary>
    public static IPasswordHasher<Account> Hasher { get; } = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    /// <summary>A first password: 120 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));

    /// <summary>The account with another password; every sign-in of before ends with it.</summary>
    public static Account WithPassword(this Account account, string password) => account with { Password = Hasher.HashPassword(account, password), Stamp = NewStamp() };

    /// <summary>A stamp that no account had before.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
