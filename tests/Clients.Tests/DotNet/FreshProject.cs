using Face.Testing;

namespace Face.Clients.Tests.DotNet;

/// <summary>A console project outside the repository that gets the package from a local feed, with a package cache of its own.</summary>
internal sealed class FreshProject : IDisposable
{
    private static readonly string MachineCache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("face-fresh-");

    public FreshProject(string framework, string package, string program)
    {
        Write("Fresh.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <!-- A program for .NET 8 runs on what the machine has. -->
                <RollForward>Major</RollForward>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Face.Client" Version="*" />
              </ItemGroup>
            </Project>
            """);
        // The reference assemblies of an older framework are there already: the client was built with them.
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{MachineCache}" /></fallbackPackageFolders>
              <packageSources>
                <add key="local" value="{Path.GetDirectoryName(package)}" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="local"><package pattern="Face.Client" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        Write("Program.cs", program);
        File.Copy(SamplePicture.Path, Path.Combine(folder.FullName, "photo.jpg"));
    }

    public Task<Command> RunAsync(params (string, string?)[] environment) =>
        Command.RunAsync("dotnet", ["run", "-c", "Release"], folder.FullName, environment);

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);
}
