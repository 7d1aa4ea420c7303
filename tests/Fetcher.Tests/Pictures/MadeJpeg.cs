using System.Buffers.Binary;

namespace Face.Fetcher.Tests.Pictures;

/// <summary>A JPEG's skeleton, segment by segment: enough for a header, nothing for a decoder.</summary>
internal sealed class MadeJpeg
{
    private readonly List<byte> bytes = [0xFF, 0xD8];

    public static byte[] Plain(int width = 64, int height = 48) => new MadeJpeg().Frame(width, height).Scan().End();

    public MadeJpeg Segment(byte marker, ReadOnlySpan<byte> payload)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(payload.Length + 2));
        bytes.AddRange(head);
        bytes.AddRange(payload);
        return this;
    }

    public MadeJpeg Frame(int width, int height, byte marker = 0xC0)
    {
        Span<byte> frame = [8, 0, 0, 0, 0, 1, 1, 0x11, 0];
        BinaryPrimitives.WriteUInt16BigEndian(frame[1..], (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame[3..], (ushort)width);
        return Segment(marker, frame);
    }

    public MadeJpeg Exif(int orientation) => Segment(0xE1, [.. "Exif\0\0"u8, .. MadeExif.With(orientation, bigEndian: true)]);

    /// <summary>With data that holds what looks like markers: a stuffed byte and a restart.</summary>
    public MadeJpeg Scan(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            Segment(0xDA, [1, 1, 0, 0, 63, 0]).Raw(0x12, 0xFF, 0x00, 0xC0, 0xFF, 0xD0, 0x34);
        }

        return this;
    }

    public MadeJpeg Raw(params ReadOnlySpan<byte> data)
    {
        bytes.AddRange(data);
        return this;
    }

    public byte[] End() => Raw(0xFF, 0xD9).Cut();

    public byte[] Cut() => [.. bytes];
}
