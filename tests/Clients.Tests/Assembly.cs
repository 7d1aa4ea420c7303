using Face.Clients.Tests.Browser;
using Face.Testing;

[assembly: AssemblyFixture(typeof(RedisServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
