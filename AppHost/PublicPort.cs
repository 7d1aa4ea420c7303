using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Face.AppHost;

/// <summary>The Gateway's port on 127.0.0.1, the only one that people use: <c>FACE_PORT</c>.</summary>
internal static class PublicPort
{
    private const string Setting = "FACE_PORT";
    private const int Default = 8080;

    public static int Of(IConfiguration configuration) => configuration.GetValue(Setting, Default);

    /// <summary>False, after a sentence on the error output, when the port cannot be had: checked before anything is started.</summary>
    public static bool TryRead(IConfiguration configuration, out int port)
    {
        var text = configuration[Setting] ?? Default.ToString(CultureInfo.InvariantCulture);
        var problem = !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > IPEndPoint.MaxPort
            ? $"{Setting} is '{text}': set it to a port, 1 to {IPEndPoint.MaxPort}."
            : Obstacle(port);
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        return problem is null;
    }

    private static string? Obstacle(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return null;
        }
        catch (SocketException e)
        {
            return $"Port {port} of 127.0.0.1 cannot be used ({e.Message}): set {Setting} to another one, for example {Setting}={port + 1}.";
        }
    }
}
