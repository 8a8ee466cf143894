/**
 * One duplex channel joins a window to the host, whatever carries it: a MessagePort in Electron, a WebSocket in
 * browser mode, a pair of queues in tests. Binary messages are document sync; anything else is the contract's calls
 * and events (structured clone or JSON).
 */
export interface Channel {
  post(message: Uint8Array | object): void;
  onMessage(listener: (message: Uint8Array | object) => void): void;
  /** Called once, when the other side is gone or `close` was called. */
  onClose(listener: () => void): void;
  close(): void;
}

/** Where a window gets its channel from. */
export interface ChannelSource {
  /**
   * The channel that is open or opening; a new one if there is none. Messages posted before it is open wait in it, an
   * attempt that fails ends in `onClose`. Closing it ends it for all who share it; they ask again.
   */
  open(): Channel;
}
