import type { Channel, ChannelSource } from '../../shared/contract/channel.ts';
import type { HostClient } from '../../shared/contract/contract.ts';
import { ok, type Result } from '../../shared/contract/problem.ts';
import { createHostClient } from '../../shared/contract/rpc.ts';
import type { FileSource } from '../../shared/contract/uploads.ts';
import { getBridge } from './bridge.ts';
import { openPhysicalChannel } from './physical-channel.ts';

const { client, attach } = createHostClient();
let current: Channel | null = null;

/** The host, for the life of this window; reconnects behind it are not seen by callers. */
export function getHost(): HostClient {
  return client;
}

/**
 * The one channel of this window, opened if there is none; calls and document sync share it. The document's provider
 * asks again after a close, which is what reconnects the calls too.
 */
export function openChannel(): Channel {
  if (current) return current;
  const channel = openPhysicalChannel();
  current = channel;
  channel.onClose(() => {
    if (current === channel) current = null;
  });
  attach(channel);
  return channel;
}

/** The window's channel as the document's provider asks for it. */
export const channelSource: ChannelSource = { open: openChannel };

const reconnectDelays = [50, 100, 200, 400, 1000];

/** Keeps the window connected while no document does (the library); call once at the start. */
export function connectHost(): void {
  let attempt = 0;
  const connect = () => {
    const channel = openChannel();
    channel.onMessage(() => {
      attempt = 0;
    });
    channel.onClose(() => {
      const delay = reconnectDelays[Math.min(attempt, reconnectDelays.length - 1)] ?? 1000;
      attempt += 1;
      setTimeout(connect, delay);
    });
  };
  connect();
}

// Base64 makes four characters of three bytes; a multiple of three keeps the chunks free of padding.
const chunkBytes = 510_000;

/** Hands a file of the page to the host: by path where the shell knows it, else piece by piece over the channel. */
export async function giveFile(file: File, onBytes: (sent: number) => void = () => {}): Promise<Result<FileSource>> {
  const path = getBridge()?.pathForFile(file) ?? '';
  if (path !== '') return ok({ path });
  const begun = await client.call('upload/begin', { name: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let start = 0; start < file.size; start += chunkBytes) {
    const chunk = new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer());
    const sent = await client.call('upload/chunk', { uploadId, base64: chunk.toBase64() });
    if (!sent.ok) return sent;
    onBytes(Math.min(file.size, start + chunkBytes));
  }
  const ended = await client.call('upload/end', { uploadId });
  return ended.ok ? ok({ uploadId }) : ended;
}
