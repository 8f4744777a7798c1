using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Plumbline.Storage.Journals;
using Plumbline.Storage.Passkeys;
using Plumbline.Storage.People;

namespace Plumbline.Server.Access.Passkeys;

/// <summary>What the framework's passkey handler asks of accounts: who has which passkey. It writes nothing through here.</summary>
internal sealed class PasskeyUsers(Accounts accounts, PasskeyBook book) : IUserPasskeyStore<Account>
{
    /// <summary>By what a passkey knows its account: clinic and account, 32 bytes that say nothing of anybody.</summary>
    public static string IdOf(ClinicId clinic, Guid account) => Base64Url.EncodeToString([.. clinic.Value.ToByteArray(bigEndian: true), .. account.ToByteArray(bigEndian: true)]);

    /// <inheritdoc/>
    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        Span<byte> bytes = stackalloc byte[32];
        if (userId.Length != 43 || !Base64Url.TryDecodeFromChars(userId, bytes, out var written) || written != bytes.Length) return null;
        var (clinic, account) = (new Guid(bytes[..16], bigEndian: true), new Guid(bytes[16..], bigEndian: true));
        return await accounts.Find(new(clinic), account, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await book.Of(user.Clinic, user.Id, cancellationToken)).Select(InfoOf)];

    /// <inheritdoc/>
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await book.Of(user.Clinic, user.Id, cancellationToken)).FirstOrDefault(p => p.Credential == Base64Url.EncodeToString(credentialId)) is { } found ? InfoOf(found) : null;

    /// <inheritdoc/>
    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await book.WhoHas(Base64Url.EncodeToString(credentialId), cancellationToken) is var (clinic, account) ? await accounts.Find(clinic, account, cancellationToken) : null;

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdOf(user.Clinic, user.Id));

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <inheritdoc/>
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => GetUserNameAsync(user, cancellationToken);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw Elsewhere();

    /// <inheritdoc/>
    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => await accounts.ByEmail(normalizedUserName, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() { }

    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Credential), Base64Url.DecodeFromChars(passkey.PublicKey), passkey.MadeAt, (uint)passkey.Counter, [.. passkey.Transports],
        isUserVerified: true, passkey.CanBeCopied, passkey.IsCopied, [], []);

    private static NotSupportedException Elsewhere() => new("Accounts and passkeys are written by their own stores.");
}
