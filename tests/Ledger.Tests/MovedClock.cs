using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(Face.Ledger.Tests.MovedClock))]

namespace Face.Ledger.Tests;

/// <summary>
/// The machine's clock plus what a file says, so that a test moves the clock of all processes at once. A process takes it from this assembly,
/// which ASP.NET Core's setting of hosting start-ups names.
/// </summary>
internal sealed class MovedClock : TimeProvider, IHostingStartup
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Setting = "FACE_TEST_CLOCK";

    private readonly string file;

    public MovedClock()
        : this(Environment.GetEnvironmentVariable(Setting) ?? throw new InvalidOperationException($"{Setting} is not set."))
    {
    }

    public MovedClock(string file) => this.file = file;

    private TimeSpan Offset => TimeSpan.FromTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;

    /// <summary>From now on it is this moment.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        var fresh = $"{file}.new";
        File.WriteAllText(fresh, (moment - base.GetUtcNow()).Ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(fresh, file, overwrite: true);
    }

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(this));
}
