import type { Channel } from '../../shared/contract/channel.ts';
import { getBridge } from './bridge.ts';
import { noteReached, noteUnreached, serverAnswers } from './host-reach.ts';
import { takeServerKey } from './server-key.ts';
import { takeShellPort } from './shell-port.ts';

/** Opens what joins this window to the host: the shell's port in the app, a WebSocket to the page's own server else. */
export function openPhysicalChannel(): Channel {
  const bridge = getBridge();
  return bridge ? portChannel((onLost) => takeShellPort(bridge, onLost)) : socketChannel();
}

interface Listeners {
  readonly message: Set<(message: Uint8Array | object) => void>;
  readonly close: Set<() => void>;
}

const newListeners = (): Listeners => ({ message: new Set(), close: new Set() });

function closeOnce(listeners: Listeners): () => void {
  let closed = false;
  return () => {
    if (closed) return;
    closed = true;
    for (const listener of listeners.close) listener();
  };
}

function socketChannel(): Channel {
  const listeners = newListeners();
  const closed = closeOnce(listeners);
  const url = new URL('channel', document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, ['tandem', `key.${takeServerKey()}`]);
  socket.binaryType = 'arraybuffer';
  const waiting: (Uint8Array | object)[] = [];
  const send = (message: Uint8Array | object) =>
    socket.send(message instanceof Uint8Array ? new Uint8Array(message) : JSON.stringify(message));
  let wasOpen = false;
  socket.addEventListener('open', () => {
    wasOpen = true;
    noteReached();
    for (const message of waiting.splice(0)) send(message);
  });
  socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | string>) => {
    const message: Uint8Array | object = typeof data === 'string' ? JSON.parse(data) : new Uint8Array(data);
    for (const listener of listeners.message) listener(message);
  });
  socket.addEventListener('close', () => {
    if (!wasOpen) void noteUnreached(serverAnswers);
    closed();
  });
  return {
    post: (message) => {
      if (socket.readyState === WebSocket.OPEN) send(message);
      else if (socket.readyState === WebSocket.CONNECTING) waiting.push(message);
    },
    onMessage: (listener) => void listeners.message.add(listener),
    onClose: (listener) => void listeners.close.add(listener),
    close: () => socket.close(),
  };
}

function portChannel(take: (onLost: () => void) => Promise<MessagePort>): Channel {
  const listeners = newListeners();
  const closed = closeOnce(listeners);
  const waiting: (Uint8Array | object)[] = [];
  let port: MessagePort | null = null;
  let isClosed = false;
  const close = () => {
    isClosed = true;
    port?.close();
    closed();
  };
  take(close).then((opened) => {
    if (isClosed) return opened.close();
    port = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<Uint8Array | object>) => {
      for (const listener of listeners.message) listener(data);
    });
    opened.addEventListener('close', close);
    opened.start();
    for (const message of waiting.splice(0)) opened.postMessage(message);
  }, close);
  return {
    post: (message) => {
      if (isClosed) return;
      // A view would carry its whole buffer across.
      const exact = message instanceof Uint8Array ? message.slice() : message;
      if (port) port.postMessage(exact);
      else waiting.push(exact);
    },
    onMessage: (listener) => void listeners.message.add(listener),
    onClose: (listener) => void listeners.close.add(listener),
    close,
  };
}
