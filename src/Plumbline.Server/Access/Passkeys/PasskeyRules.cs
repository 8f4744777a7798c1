using Microsoft.AspNetCore.Identity;
using Plumbline.Server.Hosting;
using Plumbline.Storage.People;

namespace Plumbline.Server.Access.Passkeys;

/// <summary>What a passkey has to prove: that it was made for this address, and that its owner was asked.</summary>
internal static class PasskeyRules
{
    /// <summary>How long a challenge waits for its signature.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Adds the framework's handler.</summary>
    public static void AddPasskeys(this IServiceCollection services, ServerSettings settings)
    {
        services.AddIdentityCore<Account>().AddUserStore<PasskeyUsers>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.PublicAddress?.Host;
            options.AuthenticatorTimeout = Lasts;
            // A PIN or a finger: what one has and what one knows or is, so that a passkey stands for password and code together.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == Front.AddressOf(context.HttpContext, settings));
        });
    }
}
