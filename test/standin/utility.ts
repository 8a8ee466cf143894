import { EventEmitter } from 'node:events';
import { MessageChannelMain, type MessagePortMain, PortBorder, type PortMessage } from './ports.ts';
import { absent } from './strict.ts';

/** What crosses between the app's process and a utility process. */
export type UtilityMessage =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly string[] }
  | PortMessage;

/** `process.parentPort`: holds what comes until somebody listens. */
class ParentPort extends EventEmitter {
  #waiting: object[] | null = [];

  constructor() {
    super();
    this.on('newListener', (event: string) => {
      if (event === 'message' && this.#waiting !== null) queueMicrotask(() => this.#flow());
    });
  }

  postMessage(message: unknown, ...rest: unknown[]): void {
    if (rest.length > 0) throw new Error('stand-in: parentPort.postMessage takes nothing but the message');
    toApp({ kind: 'message', data: structuredClone(message), ports: [] });
  }

  arrive(event: { readonly data: unknown; readonly ports: readonly MessagePortMain[] }): void {
    if (this.#waiting === null) this.emit('message', event);
    else this.#waiting.push(event);
  }

  #flow(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.emit('message', event);
  }
}

function toApp(message: UtilityMessage): void {
  if (process.connected) process.send?.(message);
}

const border = new PortBorder(toApp);
export const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort, enumerable: true });

process.on('message', (message: UtilityMessage) => {
  if (message.kind !== 'message') border.receive(message);
  else parentPort.arrive({ data: message.data, ports: message.ports.map((id) => border.import(id)) });
});
process.on('disconnect', () => process.exit(0));

export const net = absent('net in a utility process');
export const systemPreferences = absent('systemPreferences in a utility process');
export { MessageChannelMain };

export const electron = { parentPort, net, systemPreferences };
