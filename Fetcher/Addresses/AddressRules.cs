using System.Net;
using System.Net.Sockets;

namespace Face.Fetcher.Addresses;

/// <summary>Which addresses are on the public internet. Everything else is somebody's inside, ours perhaps.</summary>
internal static class AddressRules
{
    /// <summary>
    /// The special blocks of IANA's IPv4 registry (RFC 6890 and its successors), multicast and the reserved upper end, and the one public
    /// address that a cloud answers from inside: Azure's 168.63.129.16. The other clouds' metadata services lie in 169.254/16, 100.64/10
    /// and 192.0.0/24.
    /// </summary>
    private static readonly IPNetwork[] ClosedIPv4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /// <summary>
    /// All that IANA has given out for the internet. Loopback, link-local, unique-local and multicast addresses lie outside, and so do the
    /// IPv4 addresses in disguise: mapped, translated, compatible and NAT64 (64:ff9b::/96).
    /// </summary>
    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");

    /// <summary>Inside it: protocol assignments with Teredo (2001::/32), documentation, and 6to4, which hides an IPv4 address.</summary>
    private static readonly IPNetwork[] ClosedIPv6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>
    /// Whether a download may go to this address. Mapped IPv4 addresses are told apart first: <see cref="IPNetwork.Contains"/> of .NET 10
    /// compares them as IPv4 even with an IPv6 network, and finds ::ffff:8.8.8.8 inside 2000::/3.
    /// </summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !Array.Exists(ClosedIPv4, network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => !address.IsIPv4MappedToIPv6 && address.ScopeId == 0
            && GlobalIPv6.Contains(address) && !Array.Exists(ClosedIPv6, network => network.Contains(address)),
        _ => false,
    };

    private static IPNetwork[] Networks(params string[] texts) => Array.ConvertAll(texts, IPNetwork.Parse);
}
