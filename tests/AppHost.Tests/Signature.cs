using System.Reflection;

namespace Face.AppHost.Tests;

/// <summary>A method as one line of text.</summary>
internal static class Signature
{
    public static string Of(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Name(method.ReturnType)} {method.Name}{generics}({string.Join(", ", method.GetParameters().Select(Parameter))})";
    }

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsGenericType)
        {
            var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return $"{Short(name)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        }

        return Short(type.Name);
    }

    private static string Short(string name) => name switch
    {
        "IResourceBuilder" => "RB",
        "IDistributedApplicationBuilder" => "B",
        "ParameterResource" => "Parameter",
        _ => name,
    };
}
