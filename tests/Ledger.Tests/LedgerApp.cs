using System.Collections.Immutable;
using Face.Accounts.Apps;

namespace Face.Ledger.Tests;

/// <summary>An app under test, with all keys that it has had, oldest first.</summary>
internal sealed class LedgerApp(OwnApp owned, string key)
{
    public OwnApp Owned => owned;

    public Guid Id => owned.App;

    public ImmutableList<LedgerKey> Keys { get; private set; } = [new(key)];

    /// <summary>What its clients know to be the key.</summary>
    public LedgerKey Key => Keys[^1];

    /// <summary>From now on clients use another key; the ones before end then, unless they end sooner.</summary>
    public void Rotate(string fresh, KeyEnd end)
    {
        foreach (var old in Keys.Where(old => old.End is null || old.End.Earliest > end.Earliest))
        {
            old.End = end;
        }

        Keys = Keys.Add(new(fresh));
    }
}

/// <summary>A key that the service knew before any client did.</summary>
internal sealed class LedgerKey(string text)
{
    public string Text => text;

    /// <summary>Null: it does not end.</summary>
    public KeyEnd? End { get; set; }
}

/// <summary>When a key ends, by the machine's clock: reckoned from the moments before and after the call that decided it.</summary>
internal sealed record KeyEnd(DateTimeOffset Earliest, DateTimeOffset Latest);
