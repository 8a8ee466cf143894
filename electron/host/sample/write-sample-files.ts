import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleFile } from '../../../shared/sample/generate-sample.ts';

/** Writes the sample's files into a folder, each in its encoding; answers with where they are. */
export async function writeSampleFiles(
  folder: string,
  files: readonly SampleFile[],
): Promise<{ path: string; name: string }[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    files.map(async ({ name, text, encoding }) => {
      const path = join(folder, name);
      await writeFile(path, encoding === 'utf-8' ? text : encodeWestern(text));
      return { path, name };
    }),
  );
}

const westernBytes = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (character, byte) => [character, byte] as const,
  ),
);

/** Text as Windows-1252, which Node reads but does not write. Throws for a character that it does not have. */
function encodeWestern(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = westernBytes.get(character);
    if (byte === undefined) throw new RangeError(`“${character}” is not in Windows-1252.`);
    return byte;
  });
}
