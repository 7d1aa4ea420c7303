using Face.Browser;
using Face.Portal.Tests.Running;

[assembly: AssemblyFixture(typeof(Servers))]
[assembly: AssemblyFixture(typeof(SharedPortal))]
[assembly: AssemblyFixture(typeof(Chromium))]
