// The part of protobuf's wire format that ONNX files use: https://protobuf.dev/programming-guides/encoding/

const VARINT = 0, FIXED64 = 1, BYTES = 2, FIXED32 = 5;

/** Collects the fields of one message. */
export class Message {
  #parts = [];

  /** A whole number; negative ones take ten bytes, as protobuf's int64 does. */
  int(field, value) {
    return this.#key(field, VARINT).#varint(value);
  }

  float(field, value) {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    return this.#key(field, FIXED32).#raw(bytes);
  }

  /** Text, bytes, or a message within this one. */
  bytes(field, value) {
    const bytes = value instanceof Message ? value.toBuffer() : Buffer.from(value);
    return this.#key(field, BYTES).#varint(bytes.length).#raw(bytes);
  }

  toBuffer() {
    return Buffer.concat(this.#parts);
  }

  #key(field, wire) {
    return this.#varint(field * 8 + wire);
  }

  #varint(value) {
    let rest = BigInt.asUintN(64, BigInt(value));
    const bytes = [];
    for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
    bytes.push(Number(rest));
    return this.#raw(Buffer.from(bytes));
  }

  #raw(bytes) {
    this.#parts.push(bytes);
    return this;
  }
}

/** The fields of a message in their order: { field, value }, the value a BigInt (varint) or a Buffer (all else). */
export function* fieldsOf(buffer) {
  let at = 0;
  const take = (length) => buffer.subarray(at, (at += length));
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = BigInt(buffer[at++]);
      value |= (byte & 127n) << shift;
      if (byte < 128n) return value;
    }
  };
  while (at < buffer.length) {
    const key = Number(varint());
    const [field, wire] = [key >> 3, key & 7];
    if (wire === VARINT) yield { field, value: varint() };
    else if (wire === BYTES) yield { field, value: take(Number(varint())) };
    else if (wire === FIXED32) yield { field, value: take(4) };
    else if (wire === FIXED64) yield { field, value: take(8) };
    else throw new Error(`protobuf: wire type ${wire} is not supported`);
  }
}
