using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Face.Fetcher.Download;
using Face.Testing;

namespace Face.Fetcher.Tests.Download;

public sealed class TlsTests
{
    [Fact]
    public async Task An_unknown_certificate_is_refused_and_nothing_it_names_is_fetched()
    {
        await using var canary = new OriginServer();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var certificate = Leaf(issuerAt: $"{canary.Url("/issuer.crt")}");
        var serving = RefusedHandshakeAsync(listener, certificate);
        using var downloads = new Downloads(port);

        Assert.Equal(DownloadFailures.Untrusted, (await downloads.GetAsync($"https://127.0.0.1:{port}/x.jpg")).Failure);
        await serving.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Empty(canary.Requests);
    }

    private static async Task RefusedHandshakeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(Server(certificate), TestContext.Current.CancellationToken);
            await tls.ReadExactlyAsync(new byte[1], TestContext.Current.CancellationToken);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client went, as it should.
        }
    }

    /// <summary>Offline: a server, too, would fetch the issuer of its certificate.</summary>
    private static SslServerAuthenticationOptions Server(X509Certificate2 certificate) =>
        new() { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true) };

    /// <summary>A certificate of an authority that nobody knows, with the address where the authority's own can be fetched.</summary>
    private static X509Certificate2 Leaf(string issuerAt)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(ocspUris: null, caIssuersUris: [issuerAt]));
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var leaf = request.Create(new("CN=Nobody"), X509SignatureGenerator.CreateForECDsa(key), from, until, [1]);
        return X509CertificateLoader.LoadPkcs12(leaf.CopyWithPrivateKey(key).Export(X509ContentType.Pfx), null);
    }
}
