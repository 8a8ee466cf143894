import { createDecoder, hasContent, readVarString, readVarUint } from 'lib0/decoding';

/** What a binary message of the sync protocol is, as far as counting acknowledgements needs to know. */
export interface SyncFrame {
  /** Document name, with the window's session after a NUL character. */
  readonly address: string;
  readonly document: string;
  readonly kind: 'request' | 'state' | 'update' | 'accepted' | 'refused' | 'other';
}

const syncMessage = 0;
const syncReplyMessage = 4;
const syncStatusMessage = 8;
const syncKinds = ['request', 'state', 'update'] as const;

/** Reads the head of a sync message; null if it is none. */
export function readSyncFrame(message: Uint8Array): SyncFrame | null {
  try {
    const decoder = createDecoder(message);
    const address = readVarString(decoder);
    const document = address.split('\0', 1)[0] ?? '';
    const type = readVarUint(decoder);
    if (!hasContent(decoder)) return { address, document, kind: 'other' };
    if (type === syncStatusMessage) {
      return { address, document, kind: readVarUint(decoder) === 1 ? 'accepted' : 'refused' };
    }
    const isSync = type === syncMessage || type === syncReplyMessage;
    return { address, document, kind: isSync ? (syncKinds[readVarUint(decoder)] ?? 'other') : 'other' };
  } catch {
    return null;
  }
}
