import { readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { selfSchema, slippingLeadsSchema } from '../../../shared/contract/library.ts';
import { writeAtomically } from '../files/atomic-write.ts';

const indexSchema = z.object({
  self: selfSchema.nullable().default(null),
  /** Who sat here before, who left last first: they can sit down again as who they were. */
  formerSelves: z.array(selfSchema).default([]),
  pinned: z.array(z.string()).default([]),
  /** Workspaces by path, newest first; those outside the library's folder are known only from here. */
  opened: z.array(z.object({ path: z.string(), workspaceId: z.string(), at: z.string() })).default([]),
  /** What slipped in each workspace when it was last measured, newest first. */
  slipping: z.array(slippingLeadsSchema).default([]),
  recentFiles: z.array(z.object({ name: z.string(), path: z.string(), usedAt: z.string() })).default([]),
  trash: z.array(z.object({ path: z.string(), name: z.string(), from: z.string(), trashedAt: z.string() })).default([]),
});
export type LibraryIndex = z.infer<typeof indexSchema>;

/** What this computer remembers of its workspaces: nothing a workspace itself would miss. */
export interface IndexFile {
  /** What was last read or written; empty until the first read ended. */
  readonly current: LibraryIndex;
  read(): Promise<LibraryIndex>;
  /** Applies a change after all earlier ones; answers with the index as written. */
  change(update: (index: LibraryIndex) => LibraryIndex): Promise<LibraryIndex>;
}

/** Opens the index at a path; a file that can't be read is put aside under `.damaged`, never overwritten. */
export function openIndexFile(path: string): IndexFile {
  let current = indexSchema.parse({});
  const note = (index: LibraryIndex): LibraryIndex => {
    current = index;
    return index;
  };
  let last: Promise<LibraryIndex> = load(path).then(note);
  return {
    get current() {
      return current;
    },
    read: () => last,
    change(update) {
      const next = last.then(async (index) => {
        const changed = update(index);
        await writeAtomically(path, `${JSON.stringify(changed, null, 2)}\n`);
        return note(changed);
      });
      // A failed write is the caller's to tell; the next change starts from what was there before.
      last = next.catch(() => load(path));
      return next;
    },
  };
}

async function load(path: string): Promise<LibraryIndex> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return indexSchema.parse({});
  }
  try {
    return indexSchema.parse(JSON.parse(text));
  } catch {
    await rename(path, `${path}.damaged`);
    return indexSchema.parse({});
  }
}
