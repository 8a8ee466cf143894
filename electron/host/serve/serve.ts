import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Channel } from '../../../shared/contract/channel.ts';
import { socketChannel } from './socket-channel.ts';
import { answerFile } from './static-files.ts';

/** What `serve` needs: where the built window lies, where to listen, and who takes a connected channel. */
export interface ServeOptions {
  readonly rendererFolder: string;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The secret that a window must show; a new random one if left out. */
  readonly key?: string;
  onChannel(channel: Channel): void;
}

export interface Serving {
  /** Opens the window in a browser; the key is behind the #, so that no server or log ever sees it. */
  readonly address: string;
  readonly key: string;
  readonly port: number;
  close(): Promise<void>;
}

// Document sync of a whole workspace comes in one frame; the channel refuses larger later ones by itself.
const maxFrame = 32 * 1024 * 1024;

/**
 * Serves the window and its channel over HTTP on the loopback address. Refuses any Host but its own (DNS rebinding),
 * any Origin but its own and any socket without the key (other pages, other users of the machine).
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const key = options.key ?? randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    if (!isOwnHost(request, server)) return void response.writeHead(421).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    answerFile(options.rendererFolder, request, response);
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrame,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('tandem') ? 'tandem' : false),
  });
  server.on('upgrade', (request, socket, head) => {
    const refusal = refuseUpgrade(request, server, key);
    if (refusal) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (opened) => options.onChannel(socketChannel(opened)));
  });
  await listen(server, options.port, options.host);
  const { port } = server.address() as AddressInfo;
  const shownHost = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    address: `http://${shownHost}:${port}/#key=${key}`,
    key,
    port,
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      const closed = new Promise<void>((done) => server.close(() => done()));
      // Browsers connect ahead of requests that may never come; waiting for those takes a minute.
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function ownHosts(server: Server): readonly string[] {
  const address = server.address();
  if (address === null || typeof address === 'string') return [];
  const { port, address: bound } = address;
  const shown = bound.includes(':') ? `[${bound}]` : bound;
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `${shown}:${port}`];
}

function isOwnHost(request: IncomingMessage, server: Server): boolean {
  return ownHosts(server).includes(request.headers.host ?? '');
}

/** The status line of a refusal, or null when the socket may be opened. */
function refuseUpgrade(request: IncomingMessage, server: Server, key: string): string | null {
  if (!isOwnHost(request, server)) return '421 Misdirected Request';
  if (request.headers.origin !== `http://${request.headers.host}`) return '403 Forbidden';
  if (new URL(request.url ?? '/', 'http://channel').pathname !== '/channel') return '404 Not Found';
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  return offered.some((part) => isSame(part, `key.${key}`)) ? null : '401 Unauthorized';
}

function isSame(offered: string, expected: string): boolean {
  const [left, right] = [Buffer.from(offered), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
