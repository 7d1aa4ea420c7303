using Face.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]
