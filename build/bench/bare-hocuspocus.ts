// The peer of the latency bench: Hocuspocus as it comes, keeping nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

const hocuspocus = new Hocuspocus({ quiet: true });
const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  const connection = hocuspocus.handleConnection(
    {
      send: (message: Uint8Array) => socket.send(message),
      close: () => socket.close(),
      get readyState() {
        return socket.readyState;
      },
    },
    new Request('http://channel/'),
    {},
  );
  socket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
  socket.on('close', () => connection.handleClose({ code: 1000, reason: '' }));
});
http.listen(0, '127.0.0.1', () => console.log(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`));
