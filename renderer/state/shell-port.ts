import type { PortNotice, TandemBridge } from '../../shared/contract/bridge.ts';

const arrived: MessagePort[] = [];
let wanted: ((port: MessagePort) => void) | null = null;

function isPortNotice(data: unknown): data is PortNotice {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'tandem:port';
}

// The shell sends a port when asked, and a new one unasked after the host was restarted: both come in here.
if (window.tandem) {
  window.addEventListener('message', ({ source, data, ports }: MessageEvent<unknown>) => {
    const [port] = ports;
    if (source !== window || !isPortNotice(data) || !port) return;
    if (!wanted) return void arrived.push(port);
    wanted(port);
    wanted = null;
  });
}

/** The next port to the host: one that came unasked, else one that the shell is asked for. */
export async function takeShellPort(bridge: TandemBridge): Promise<MessagePort> {
  const waiting = arrived.pop();
  if (waiting) return waiting;
  const { promise, resolve } = Promise.withResolvers<MessagePort>();
  wanted = resolve;
  await bridge.connect();
  return promise;
}
