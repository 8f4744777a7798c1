using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Plumbline.Server.Reminders.Push;

namespace Plumbline.Server.Tests.Reminders;

/// <summary>The worked examples of the standards.</summary>
public class PushTests
{
    private const string Contact = "mailto:push@example.com";

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);

    [Fact]
    public void The_message_of_RFC_8291_section_5_comes_out_byte_by_byte()
    {
        using var own = Key("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");

        var sent = PushEncryption.Encrypt(
            "When I grow up, I want to be a watermelon"u8, Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Bytes("BTBZMqHH6r4Tts7J_aSIgg"), own, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Base64Url.EncodeToString(sent).ShouldBe("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    [Fact]
    public void The_browser_of_RFC_8291_reads_its_message()
    {
        using var browser = Key("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");

        PushReceiver.Decrypt(Bytes("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"), browser, Bytes("BTBZMqHH6r4Tts7J_aSIgg"))
            .ShouldBe("When I grow up, I want to be a watermelon");
    }

    [Fact]
    public void Two_messages_never_have_the_same_salt_or_key()
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        byte[] Sent() => PushEncryption.Encrypt("the same"u8, PushEncryption.PublicKey(browser), new byte[16]);

        var (one, two) = (Sent(), Sent());

        one[..16].ShouldNotBe(two[..16]);
        one[21..86].ShouldNotBe(two[21..86]);
    }

    [Fact]
    public void A_signature_of_RFC_8292_section_2_4_is_known_and_what_we_sign_is_written_alike()
    {
        const string token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

        PushReceiver.IsSigned(token, "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs").ShouldBeTrue();
        Vapid.Signed("https://push.example.net", 1453523768, Contact).ShouldBe(token[..token.LastIndexOf('.')]);
    }

    [Fact]
    public void What_we_sign_is_for_one_push_service_and_ends_within_a_day()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        using var vapid = Vapid.Of(Vapid.NewKey(), Contact);

        var header = vapid.Authorization(new("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"), now);

        var (token, key) = PushReceiver.PartsOf(header);
        key.ShouldBe(vapid.PublicKey);
        PushReceiver.IsSigned(token, key).ShouldBeTrue();
        PushReceiver.IsSigned(token[..^6] + "AAAAAA", key).ShouldBeFalse();
        var said = JsonNode.Parse(Encoding.UTF8.GetString(Bytes(token.Split('.')[1])))!;
        said["aud"]!.GetValue<string>().ShouldBe("https://push.example.net");
        said["exp"]!.GetValue<long>().ShouldBeInRange(now.ToUnixTimeSeconds() + 1, now.AddDays(1).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2002:0a00:0001::1", false)]
    public void Messages_go_to_public_addresses_only(string address, bool isPublic) => PublicConnections.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static ECDiffieHellman Key(string secret, string open) => ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Bytes(secret), Q = new ECPoint { X = Bytes(open)[1..33], Y = Bytes(open)[33..] } });
}
