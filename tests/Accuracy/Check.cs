using System.CommandLine;
using System.CommandLine.Parsing;

namespace Face.Accuracy;

/// <summary>Rules for options.</summary>
internal static class Check
{
    public static void AtLeast(OptionResult result, Option<int> option, int least)
    {
        if (result.GetValue(option) < least)
        {
            result.AddError($"{option.Name} must be {least} or more.");
        }
    }
}
