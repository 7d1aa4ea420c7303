using Face.Testing;

[assembly: AssemblyFixture(typeof(PostgresServer))]
