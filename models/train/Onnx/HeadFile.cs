using System.Runtime.InteropServices;
using Face.Train.Fitting;

namespace Face.Train.Onnx;

/// <summary>What a head does with its linear map's outputs.</summary>
internal enum Activation
{
    None,
    Softmax,
}

/// <summary>A head as an ONNX file: features (N x D) through Gemm, then perhaps a softmax, to one output (N x K).</summary>
internal static class HeadFile
{
    // onnx.proto3: IR version 8, operators of set 13, tensors of 32-bit floats; attribute types INT.
    private const int IrVersion = 8;
    private const int OperatorSet = 13;
    private const int Float = 1;
    private const int IntegerAttribute = 2;

    private const string Input = "features";

    public static byte[] Bytes(LinearMap map, Activation activation, string output) => new ProtobufWriter()
        .Number(1, IrVersion)
        .Text(2, "face-train")
        .Message(7, graph => Graph(graph, map, activation, output))
        .Message(8, set => set.Text(1, "").Number(2, OperatorSet))
        .ToArray();

    private static void Graph(ProtobufWriter graph, LinearMap map, Activation activation, string output)
    {
        var (inputs, outputs) = (map.Weights.RowCount, map.Weights.ColumnCount);
        var linear = activation == Activation.None ? output : "logits";
        graph.Message(1, node => Node(node, "Gemm", [Input, "weights", "constants"], linear));
        if (activation == Activation.Softmax)
        {
            graph.Message(1, node => Node(node, "Softmax", [linear], output).Message(5, Axis));
        }

        graph.Text(2, output)
            .Message(5, tensor => Tensor(tensor, "weights", [inputs, outputs], map.Weights.ToRowMajorArray()))
            .Message(5, tensor => Tensor(tensor, "constants", [outputs], map.Constants.ToArray()))
            .Message(11, value => Value(value, Input, inputs))
            .Message(12, value => Value(value, output, outputs));
    }

    private static ProtobufWriter Node(ProtobufWriter node, string type, string[] inputs, string output)
    {
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        return node.Text(2, output).Text(4, type);
    }

    private static void Axis(ProtobufWriter attribute) => attribute.Text(1, "axis").Number(3, 1).Number(20, IntegerAttribute);

    private static void Tensor(ProtobufWriter tensor, string name, int[] shape, double[] values)
    {
        foreach (var size in shape)
        {
            tensor.Number(1, size);
        }

        tensor.Number(2, Float).Text(8, name).Bytes(9, MemoryMarshal.AsBytes<float>(Array.ConvertAll(values, value => (float)value)));
    }

    private static void Value(ProtobufWriter value, string name, int size) => value
        .Text(1, name)
        .Message(2, type => type.Message(1, tensor => tensor
            .Number(1, Float)
            .Message(2, shape => shape
                .Message(1, dimension => dimension.Text(2, "N"))
                .Message(1, dimension => dimension.Number(1, size)))));
}
