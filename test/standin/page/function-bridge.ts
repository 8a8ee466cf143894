export type Packed =
  | { readonly kind: 'function'; readonly id: number }
  | { readonly kind: 'promise'; readonly id: number }
  | { readonly kind: 'list'; readonly items: Packed[] }
  | { readonly kind: 'object'; readonly entries: [string, Packed][] }
  | { readonly kind: 'value'; readonly value: unknown };

export interface BridgeMessage {
  readonly op: string;
  readonly id?: number;
  readonly ok?: boolean;
  readonly value?: Packed;
  readonly input?: Packed[];
  readonly key?: string;
  readonly url?: string;
}

export interface BridgeEnd {
  pack(value: unknown): Packed;
  unpack(packed: Packed): unknown;
  send(message: BridgeMessage): void;
  readonly handlers: Map<string, (message: BridgeMessage) => void>;
}

/**
 * One end of a bridge between the two worlds of a page, for functions, promises and plain data. Blink clones an event's
 * `detail` from world to world and dispatches at once, so return values and errors come back like in a plain call.
 *
 * The source of this function runs in pages: it may use nothing from around it.
 */
export function makeBridgeEnd(incoming: string, outgoing: string): BridgeEnd {
  const functions: ((...input: unknown[]) => unknown)[] = [];
  const stubs = new Map<number, unknown>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (cause: unknown) => void }>();
  let returned: BridgeMessage | undefined;
  let promises = 0;

  const send = (message: BridgeMessage): void => {
    document.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
  };

  const isPlain = (value: object): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };

  const packPromise = (promise: Promise<unknown>): Packed => {
    promises += 1;
    const id = promises;
    promise.then(
      (value) => send({ op: 'settle', id, ok: true, value: pack(value) }),
      (cause) => send({ op: 'settle', id, ok: false, value: pack(cause) }),
    );
    return { kind: 'promise', id };
  };

  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') {
      const known = functions.indexOf(value as never);
      return { kind: 'function', id: known >= 0 ? known : functions.push(value as never) - 1 };
    }
    if (value instanceof Promise) return packPromise(value);
    if (Array.isArray(value)) return { kind: 'list', items: value.map(pack) };
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      return { kind: 'object', entries: Object.entries(value).map(([key, each]) => [key, pack(each)]) };
    }
    return { kind: 'value', value: structuredClone(value) };
  };

  const callOther = (id: number, input: unknown[]): unknown => {
    send({ op: 'call', id, input: input.map(pack) });
    const answer = returned;
    returned = undefined;
    if (answer?.value === undefined) throw new Error('stand-in: the other world did not answer');
    const value = unpack(answer.value);
    if (answer.ok !== true) throw value;
    return value;
  };

  const unpack = (packed: Packed): unknown => {
    switch (packed.kind) {
      case 'value':
        return packed.value;
      case 'list':
        return packed.items.map(unpack);
      case 'object':
        return Object.fromEntries(packed.entries.map(([key, each]) => [key, unpack(each)]));
      case 'promise':
        return new Promise((resolve, reject) => pending.set(packed.id, { resolve, reject }));
      case 'function': {
        const { id } = packed;
        if (!stubs.has(id)) stubs.set(id, (...input: unknown[]) => callOther(id, input));
        return stubs.get(id);
      }
    }
  };

  const answerCall = ({ id = 0, input = [] }: BridgeMessage): BridgeMessage => {
    try {
      return { op: 'return', ok: true, value: pack(functions[id]?.(...input.map(unpack))) };
    } catch (cause) {
      return { op: 'return', ok: false, value: pack(cause instanceof Error ? new Error(cause.message) : cause) };
    }
  };

  const handlers = new Map<string, (message: BridgeMessage) => void>([
    ['call', (message) => send(answerCall(message))],
    [
      'return',
      (message) => {
        returned = message;
      },
    ],
    [
      'settle',
      ({ id = 0, ok, value = { kind: 'value', value: undefined } }) => {
        const waiting = pending.get(id);
        pending.delete(id);
        if (ok === true) waiting?.resolve(unpack(value));
        else waiting?.reject(unpack(value));
      },
    ],
  ]);

  document.addEventListener(incoming, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<BridgeMessage>).detail;
    handlers.get(message.op)?.(message);
  });
  return { pack, unpack, send, handlers };
}
