import type { Channel } from '../../shared/contract/channel.ts';

interface End extends Channel {
  deliver(message: Uint8Array | object): void;
  ended(): void;
}

function newEnd(): End & { peer: End | null } {
  const messageListeners: ((message: Uint8Array | object) => void)[] = [];
  const closeListeners: (() => void)[] = [];
  let isOpen = true;
  const end: End & { peer: End | null } = {
    peer: null,
    post(message) {
      const copy = message instanceof Uint8Array ? message.slice() : structuredClone(message);
      if (isOpen) setImmediate(() => end.peer?.deliver(copy));
    },
    onMessage: (listener) => void messageListeners.push(listener),
    onClose: (listener) => void closeListeners.push(listener),
    close() {
      end.ended();
      end.peer?.ended();
    },
    deliver(message) {
      if (isOpen) for (const listener of messageListeners) listener(message);
    },
    ended() {
      if (!isOpen) return;
      isOpen = false;
      for (const listener of closeListeners) listener();
    },
  };
  return end;
}

/** Two ends of one channel within a process: messages are copied and arrive in order, in later turns. */
export function channelPair(): readonly [Channel, Channel] {
  const [one, other] = [newEnd(), newEnd()];
  one.peer = other;
  other.peer = one;
  return [one, other];
}
