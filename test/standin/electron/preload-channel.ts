import type { CdpSession } from '../cdp.ts';
import { cloneCodec } from '../clone-codec.ts';
import type { FromPreload } from '../page/preload-world.ts';
import { type MessagePortMain, PortBorder } from '../ports.ts';
import { missing, note } from '../report.ts';
import { makeEvent } from '../strict.ts';
import { ipcMain } from './ipc-main.ts';
import type { WebFrameMain } from './web-frame.ts';

export interface PreloadOwner {
  /** What handlers get as `event.sender`. */
  readonly sender: object;
  readonly page: CdpSession;
  windowOpened(address: string): void;
  preloadFailed(message: string): void;
}

/** Messages between the main process and the preloads' worlds of one page. */
export class PreloadChannel {
  readonly #owner: PreloadOwner;
  readonly #borders = new Map<number, PortBorder>();

  constructor(owner: PreloadOwner) {
    this.#owner = owner;
  }

  /** To a frame without a preload's world nothing arrives, as in Electron; the report says so. */
  deliver(frame: WebFrameMain | null, channel: string, input: unknown[], transfer: readonly MessagePortMain[]): void {
    const text = cloneCodec.encode(input);
    if (frame === null || frame.contextId === null) {
      note(`'${channel}' was sent to a page that has no preload yet, and is lost`);
      return;
    }
    const border = this.#borderOf(frame.contextId);
    const ids = transfer.map((port) => border.export(port));
    this.#call(frame.contextId, 'standinDeliver', channel, text, ids);
  }

  receive(frame: WebFrameMain, contextId: number, message: FromPreload): void {
    switch (message.kind) {
      case 'invoke':
        void this.#answer(frame, contextId, message);
        return;
      case 'send':
        ipcMain.emit(message.channel, this.#event(frame), ...(cloneCodec.decode(message.input) as unknown[]));
        return;
      case 'port':
        this.#borderOf(contextId).receive({ ...message, data: cloneCodec.decode(message.data) });
        return;
      case 'port-closed':
        this.#borderOf(contextId).receive(message);
        return;
      case 'open':
        this.#owner.windowOpened(message.url);
        return;
      case 'missing':
        missing(message.what);
        return;
      case 'preload-failed':
        this.#owner.preloadFailed(message.message);
        return;
    }
  }

  /** The world is gone, and with it its ports. */
  worldGone(contextId: number): void {
    this.#borders.get(contextId)?.closeAll();
    this.#borders.delete(contextId);
  }

  allWorldsGone(): void {
    for (const contextId of [...this.#borders.keys()]) this.worldGone(contextId);
  }

  async #answer(frame: WebFrameMain, contextId: number, message: Extract<FromPreload, { kind: 'invoke' }>) {
    const { channel, id } = message;
    try {
      const handler = ipcMain.handlerOf(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(this.#event(frame), ...(cloneCodec.decode(message.input) as unknown[]));
      this.#call(contextId, 'standinSettle', id, true, cloneCodec.encode(value));
    } catch (cause) {
      const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      this.#call(contextId, 'standinSettle', id, false, `Error invoking remote method '${channel}': ${reason}`);
    }
  }

  #event(frame: WebFrameMain): object {
    return makeEvent({
      sender: this.#owner.sender,
      frameId: frame.routingId,
      processId: frame.processId,
      type: 'frame',
      get senderFrame() {
        return frame.isDestroyed() ? null : frame;
      },
    });
  }

  #borderOf(contextId: number): PortBorder {
    const known = this.#borders.get(contextId);
    if (known !== undefined) return known;
    const border = new PortBorder((message) => {
      if (message.kind === 'port') this.#call(contextId, 'standinPort', message.id, cloneCodec.encode(message.data));
      else this.#call(contextId, 'standinPortClosed', message.id);
    });
    this.#borders.set(contextId, border);
    return border;
  }

  #call(contextId: number, name: string, ...input: unknown[]): void {
    const expression = `${name}(${input.map((each) => JSON.stringify(each)).join(',')})`;
    this.#owner.page.send('Runtime.evaluate', { contextId, expression, silent: true }).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails) note(`a listener in a page threw: ${exceptionDetails.exception?.description}`);
      },
      () => undefined,
    );
  }
}
