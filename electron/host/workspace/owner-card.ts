import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const ownerCardSchema = z.object({
  machine: z.string(),
  person: z.string(),
  pid: z.number().int(),
  since: z.string(),
  nonce: z.string(),
});

/** Who holds a workspace file. Only the lock on the file decides; the card beside it says who, if it is there. */
export type OwnerCard = z.infer<typeof ownerCardSchema>;

function cardPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.owner`);
}

/** Leaves a card beside the file; call it once the lock is won. Null if the folder takes none. */
export function leaveOwnerCard(path: string): OwnerCard | null {
  const card = {
    machine: hostname(),
    person: personName(),
    pid: process.pid,
    since: new Date().toISOString(),
    nonce: randomUUID(),
  };
  try {
    writeFileSync(cardPath(path), JSON.stringify(card));
    return card;
  } catch {
    // The card only names the owner; a folder that takes none costs nothing but the name.
    return null;
  }
}

/** Takes the card away, if it is still the one left. */
export function takeOwnerCard(path: string, card: OwnerCard | null): void {
  if (card && readOwnerCard(path)?.nonce === card.nonce) rmSync(cardPath(path), { force: true });
}

/** The card beside a file, null if there is none that can be read. */
export function readOwnerCard(path: string): OwnerCard | null {
  try {
    return ownerCardSchema.parse(JSON.parse(readFileSync(cardPath(path), 'utf8')));
  } catch {
    return null;
  }
}

/** Says who has the file, as the end of a sentence. */
export function describeOwner(path: string): string {
  const card = readOwnerCard(path);
  if (!card) return 'by another program';
  if (card.pid === process.pid && card.machine === hostname()) return 'in this app';
  return `by ${card.person} on ${card.machine} since ${card.since.slice(0, 16).replace('T', ' ')} UTC`;
}

function personName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'someone';
  }
}
