using System.Text;

namespace Face.Train.Onnx;

/// <summary>The little of the protocol-buffers wire format that an ONNX file takes: varints and length-delimited fields.</summary>
internal sealed class ProtobufWriter
{
    private const int Varint = 0;
    private const int LengthDelimited = 2;

    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public ProtobufWriter Number(int field, long value)
    {
        Raw((ulong)(field << 3 | Varint));
        Raw((ulong)value);
        return this;
    }

    public ProtobufWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufWriter Message(int field, Action<ProtobufWriter> write)
    {
        var message = new ProtobufWriter();
        write(message);
        return Bytes(field, message.ToArray());
    }

    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Raw((ulong)(field << 3 | LengthDelimited));
        Raw((ulong)value.Length);
        bytes.AddRange(value);
        return this;
    }

    private void Raw(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            bytes.Add((byte)(value & 0x7F | 0x80));
        }

        bytes.Add((byte)value);
    }
}
