// Without this line ASP.NET's generator makes Program public, and every test that starts a service by its Program would find two.
internal sealed partial class Program;
