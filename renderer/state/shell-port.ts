import type { PortNotice, TandemBridge } from '../../shared/contract/bridge.ts';

let wanted: ((port: MessagePort) => void) | null = null;
/** A port that came unasked, before this window noticed that its own is gone. */
let spare: MessagePort | null = null;
let newestGeneration = 0;
/** Ends the channel over the port that was taken last. */
let endTaken: (() => void) | null = null;

function isPortNotice(data: unknown): data is PortNotice {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'tandem:port';
}

// The shell sends a port when asked, and a new one unasked after the host was restarted: both come in here.
if (window.tandem) {
  window.addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports;
    if (source === window && isPortNotice(data) && port) receive(port, data.generation);
  });
  // A port need not notice that the process at its other end is gone; the shell does.
  window.tandem.onHost(({ state }) => {
    if (state === 'ready') return;
    spare?.close();
    spare = null;
    loseTaken();
  });
}

function loseTaken(): void {
  const end = endTaken;
  endTaken = null;
  end?.();
}

function receive(port: MessagePort, generation: number): void {
  const isNew = generation > newestGeneration;
  newestGeneration = Math.max(newestGeneration, generation);
  if (wanted) {
    wanted(port);
    wanted = null;
  } else if (isNew) {
    keepSpare(port);
    loseTaken();
  }
  // Asked for just when the unasked one was on its way: the window has its port to this run of the host.
  else port.close();
}

/** Whoever takes a port after its other end is gone would never hear of that. */
function keepSpare(port: MessagePort): void {
  spare?.close();
  spare = port;
  port.addEventListener('close', () => {
    if (spare === port) spare = null;
  });
}

/**
 * The next port to the host: one that came unasked, else one that the shell is asked for. `onLost` is called when the
 * shell says that the host behind it has ended.
 */
export async function takeShellPort(bridge: TandemBridge, onLost: () => void): Promise<MessagePort> {
  endTaken = onLost;
  if (spare) {
    const waiting = spare;
    spare = null;
    return waiting;
  }
  const { promise, resolve } = Promise.withResolvers<MessagePort>();
  wanted = resolve;
  await bridge.connect();
  return promise;
}
