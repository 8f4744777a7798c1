using System.CommandLine;
using System.Net;
using Plumbline.Server.Hosting;

namespace Plumbline.Server.Commands;

/// <summary>The options that say how requests come in.</summary>
internal sealed class FrontOptions
{
    private readonly Option<string[]> proxies = new("--proxy") { Description = "A proxy that is believed when it says who called and how, as 10.0.0.7 or 10.0.0.0/24; may be given several times.", DefaultValueFactory = _ => [] };
    private readonly Option<string?> address = new("--public-address") { Description = "The address by which people reach the server, as https://clinic.example; it stands in links." };
    private readonly Option<string?> certificate = new("--certificate") { Description = "A certificate for https (PEM), where no proxy has one." };
    private readonly Option<string?> key = new("--key") { Description = "Its key (PEM, without a password)." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { proxies, address, certificate, key }) command.Options.Add(option);
    }

    /// <summary>The settings with what was given.</summary>
    /// <exception cref="IOException">Something that was given is wrong.</exception>
    public ServerSettings Read(ParseResult parsed, ServerSettings settings)
    {
        (string, string)? pem = (parsed.GetValue(certificate), parsed.GetValue(key)) switch
        {
            ({ } first, { } second) => (first, second),
            (null, null) => null,
            _ => throw new IOException("--certificate, --key: Give both or neither."),
        };
        if (pem is not null != (settings.Address.Scheme == Uri.UriSchemeHttps)) throw new IOException("--address, --certificate: An address that begins with https needs a certificate, and a certificate such an address.");
        return settings with { Pem = pem, PublicAddress = PublicAddressOf(parsed.GetValue(address)), Proxies = [.. parsed.GetValue(proxies)!.Select(NetworkOf)] };
    }

    private static Uri? PublicAddressOf(string? given) => given is null ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", PathAndQuery: "/", UserInfo: "", Fragment: "" } && (uri.Scheme == "https" || uri.IsLoopback) ? uri
        : throw new IOException($"--public-address: {given} is no address by which people reach a server. Give one as https://clinic.example.");

    private static IPNetwork NetworkOf(string given) => IPNetwork.TryParse(given, out var network) ? network
        : IPAddress.TryParse(given, out var one) ? new(one, one.GetAddressBytes().Length * 8)
        : throw new IOException($"--proxy: {given} is no address of a proxy. Give one as 10.0.0.7 or 10.0.0.0/24.");
}
