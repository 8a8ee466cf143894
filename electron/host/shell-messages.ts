import { z } from 'zod';
import { problemSchema } from '../../shared/contract/problem.ts';

/**
 * What the desktop shell and the host say to each other over `process.parentPort`. Both ends parse what arrives.
 * Windows don't speak through this: each has its own MessagePort, handed over by `connect`.
 */

const requestId = z.number().int().nonnegative();

/** Asks for or reports on one unit of work that needs an answer; ids are unique within one run of the sender. */
const printResultSchema = z.union([
  z.object({ ok: z.literal(true), pdf: z.instanceof(Uint8Array) }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);

export const shellToHostSchema = z.discriminatedUnion('kind', [
  /** Always the first message; the host answers `ready` once it can serve windows. */
  z.object({
    kind: z.literal('configure'),
    /** Folder for caches and the library's own state. */
    userData: z.string().min(1),
    /** The person's documents folder, where new workspaces go. */
    documents: z.string().min(1),
    appVersion: z.string(),
    /** BCP 47, such as `en-GB`. */
    locale: z.string(),
  }),
  /**
   * Comes with exactly one port in the event's `ports`: the window's channel. A window that connects again (reload)
   * gets a new port; the old one closes.
   */
  z.object({ kind: z.literal('connect'), windowId: z.number().int() }),
  /** Write everything that is acknowledged or in flight, then answer `flushed`. Comes more than once. */
  z.object({ kind: z.literal('flush'), id: requestId }),
  /** The end: close every file and exit. What can't be written by now is given up. */
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('printed'), id: requestId, result: printResultSchema }),
]);
export type ShellToHost = z.infer<typeof shellToHostSchema>;

export const hostToShellSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('flushed'),
    id: requestId,
    /** What could not be written, with the reason for the person; empty when all is in the files. */
    unsaved: z.array(z.object({ path: z.string(), reason: z.string() })),
  }),
  /** Asks for a PDF of a self-contained HTML page (inline styles, data: images, no scripts). */
  z.object({
    kind: z.literal('print'),
    id: requestId,
    html: z.string(),
    pageSize: z.enum(['A4', 'Letter']),
    landscape: z.boolean(),
  }),
  /** A workspace was opened: for the recent documents and for the window's bounds. */
  z.object({ kind: z.literal('opened'), workspaceId: z.string(), path: z.string(), name: z.string() }),
  /** A workspace file is gone from its path (renamed, trashed). */
  z.object({ kind: z.literal('forgotten'), path: z.string() }),
]);
export type HostToShell = z.infer<typeof hostToShellSchema>;
