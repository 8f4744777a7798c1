using Plumbline.Storage.Journals;

namespace Plumbline.Storage.Passkeys;

/// <summary>A passkey of a worker: the public half of a key whose private half never leaves their device.</summary>
/// <param name="Credential">Its id, in Base64url.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="PublicKey">The public key (COSE), in Base64url.</param>
/// <param name="Counter">How often it signed; 0 for one that does not count.</param>
/// <param name="CanBeCopied">It is kept in an account beyond one device.</param>
/// <param name="IsCopied">It was seen to be kept there.</param>
/// <param name="Transports">How a browser reaches it.</param>
/// <param name="MadeAt">When it was registered.</param>
/// <param name="UsedAt">When it last signed in; null before the first time.</param>
public sealed record Passkey(string Credential, string Name, string PublicKey, long Counter, bool CanBeCopied, bool IsCopied, IReadOnlyList<string> Transports, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

/// <summary>What a passkey is asked to sign.</summary>
/// <param name="Clinic">The clinic; none where nobody is known yet.</param>
/// <param name="Account">Whose passkey is wanted; null where nobody is known yet.</param>
/// <param name="State">What the ceremony has to remember.</param>
public sealed record PasskeyChallenge(ClinicId Clinic, Guid? Account, string State);
