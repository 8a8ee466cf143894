import type { WebSocket } from 'ws';
import type { Channel } from '../../../shared/contract/channel.ts';

/** A WebSocket as a channel: binary frames are sync, text frames are JSON calls. A frame that is neither ends it. */
export function socketChannel(socket: WebSocket): Channel {
  const listeners = new Set<(message: Uint8Array | object) => void>();
  const receive = (data: Buffer, isBinary: boolean) => {
    const message = isBinary ? new Uint8Array(data) : parseCall(data);
    if (message === null) return socket.close(1003, 'not JSON');
    for (const listener of listeners) listener(message);
  };
  socket.on('message', (data, isBinary) => receive(asBuffer(data), isBinary));
  // An 'error' is always followed by 'close', which is what the channel reports.
  socket.on('error', () => socket.terminate());
  return {
    post: (message) => {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(message instanceof Uint8Array ? message : JSON.stringify(message));
    },
    onMessage: (listener) => void listeners.add(listener),
    onClose: (listener) => void socket.on('close', listener),
    close: () => socket.close(),
  };
}

function asBuffer(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

function parseCall(data: Buffer): object | null {
  try {
    const parsed: unknown = JSON.parse(data.toString('utf8'));
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
}
