using Face.Testing;

[assembly: AssemblyFixture(typeof(RedisServer))]
