type Json = null | boolean | number | string | { readonly $: string; readonly v?: unknown; readonly x?: string };

export interface CloneCodec {
  /** Throws the real `DataCloneError` for what structured clone refuses. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Structured clone as text, for crossing from Node into a page and back. Handles what plain messages hold; not Blob,
 * File, ImageBitmap, shared memory or the `cause` of errors.
 *
 * The source of this function also runs in pages: it may use nothing from around it.
 */
export function makeCloneCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array<ArrayBuffer>,
): CloneCodec {
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function encodeNumber(value: number): Json {
    if (Object.is(value, -0)) return { $: 'number', x: '-0' };
    return Number.isFinite(value) ? value : { $: 'number', x: String(value) };
  }

  function encodeObject(value: object, seen: Map<object, number>): Json {
    const before = seen.get(value);
    if (before !== undefined) return { $: 'again', v: before };
    seen.set(value, seen.size);
    const pack = (each: unknown) => encodeValue(each, seen);
    if (value instanceof Date) return { $: 'date', x: String(value.getTime()) };
    if (value instanceof RegExp) return { $: 'pattern', v: value.source, x: value.flags };
    if (value instanceof Error) return { $: 'error', v: value.message, x: value.name };
    if (value instanceof ArrayBuffer) return { $: 'buffer', x: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { $: 'view', v: Object.prototype.toString.call(value).slice(8, -1), x: toBase64(bytes) };
    }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([key, each]) => [pack(key), pack(each)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) };
    if (Array.isArray(value)) return { $: 'list', v: value.map(pack) };
    return { $: 'object', v: Object.entries(value).map(([key, each]) => [key, pack(each)]) };
  }

  function encodeValue(value: unknown, seen: Map<object, number>): Json {
    if (value === undefined) return { $: 'undefined' };
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number') return encodeNumber(value);
    if (typeof value === 'bigint') return { $: 'bigint', x: String(value) };
    return encodeObject(value as object, seen);
  }

  function decodeView(kind: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
    const View = views[kind];
    return View === undefined ? bytes : new View(bytes.buffer);
  }

  function decodeObject(json: { $: string; v?: unknown; x?: string }, seen: unknown[]): unknown {
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const text = json.x ?? '';
    const list = json.v as Json[];
    const pairs = json.v as [Json, Json][];
    switch (json.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(text);
      case 'bigint':
        return BigInt(text);
      case 'again':
        return seen[json.v as number];
      case 'date':
        return keep(new Date(Number(text)));
      case 'pattern':
        return keep(new RegExp(json.v as string, text));
      case 'error':
        return keep(Object.assign(new Error(json.v as string), { name: text }));
      case 'buffer':
        return keep(fromBase64(text).buffer);
      case 'view':
        return keep(decodeView(json.v as string, fromBase64(text)));
      case 'map': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, each] of pairs) map.set(decodeValue(key, seen), decodeValue(each, seen));
        return map;
      }
      case 'set': {
        const set = keep(new Set<unknown>());
        for (const each of list) set.add(decodeValue(each, seen));
        return set;
      }
      case 'list': {
        const array: unknown[] = keep([]);
        for (const each of list) array.push(decodeValue(each, seen));
        return array;
      }
      default: {
        const object: Record<string, unknown> = keep({});
        for (const [key, each] of json.v as [string, Json][]) {
          Object.defineProperty(object, key, {
            value: decodeValue(each, seen),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return object;
      }
    }
  }

  function decodeValue(json: Json, seen: unknown[]): unknown {
    return json === null || typeof json !== 'object' ? json : decodeObject(json, seen);
  }

  return {
    encode: (value) => JSON.stringify(encodeValue(structuredClone(value), new Map())),
    decode: (text) => decodeValue(JSON.parse(text), []),
  };
}

/** The codec on Node's side. */
export const cloneCodec = makeCloneCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);
