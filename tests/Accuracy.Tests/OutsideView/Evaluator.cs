using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Face.Testing;

namespace Face.Accuracy.Tests.OutsideView;

/// <summary>The outside evaluator's own functions, run by Python on inputs of the tests. Skips where either is missing.</summary>
internal static class Evaluator
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private const string Preamble = """
        import importlib.util, json, math, sys
        spec = importlib.util.spec_from_file_location("evaluate", sys.argv[1])
        ev = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(ev)
        def clean(v):
            if isinstance(v, dict): return {k: clean(x) for k, x in v.items()}
            if isinstance(v, (list, tuple)): return [clean(x) for x in v]
            return None if isinstance(v, float) and not math.isfinite(v) else v
        given = json.load(sys.stdin)

        """;

    /// <summary>Evaluates a Python expression over <c>ev</c> (the evaluator) and <c>given</c> (the input); not-a-number comes back as null.</summary>
    public static async Task<JsonNode> EvaluateAsync(string expression, JsonNode given)
    {
        var evaluator = SharedData.Require("tools/evaluate.py");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        using var python = Start($"{Preamble}print(json.dumps(clean({expression})))", evaluator);
        var output = python.StandardOutput.ReadToEndAsync(limit.Token);
        var complaints = python.StandardError.ReadToEndAsync(limit.Token);
        await python.StandardInput.WriteAsync(given.ToJsonString(JsonSerializerOptions.Default).AsMemory(), limit.Token);
        python.StandardInput.Close();
        await python.WaitForExitAsync(limit.Token);
        Assert.Equal("", await complaints);
        return JsonNode.Parse(await output)!;
    }

    private static Process Start(string script, string evaluator)
    {
        var start = new ProcessStartInfo("python3", ["-B", "-c", script, evaluator])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3, which runs the outside evaluator, is not on this machine.");
            throw;
        }
    }
}
