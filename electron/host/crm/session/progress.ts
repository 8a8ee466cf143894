import type { z } from 'zod';
import type { importProgressSchema } from '../../../../shared/contract/import.ts';

/** How far an import is, as its window is told. */
export type ImportProgress = Omit<z.infer<typeof importProgressSchema>, 'workspaceId' | 'importId'>;

/** Tells how far an import is, with the time left where its pace is known. */
export interface Progress {
  reading(file: string, bytesDone: number, bytesTotal: number): void;
  recognising(file: string, rows: number): void;
  checking(file: string, rowsDone: number, rowsTotal: number): void;
  writing(file: string, rows: number): void;
}

/** How long checking takes, as a multiple of reading the same bytes. */
const checkingPace = 3;

/** Reading sets the pace: what comes after it takes a known multiple of its time. */
export function createProgress(onProgress: ((progress: ImportProgress) => void) | undefined): Progress {
  const tell = onProgress ?? (() => {});
  const startedAt = performance.now();
  const seconds = () => (performance.now() - startedAt) / 1000;
  let readingSeconds = 0;
  let checkingSince: number | null = null;
  const left = (value: number) => Math.max(0, Math.round(value));
  return {
    reading(file, bytesDone, bytesTotal) {
      const share = bytesTotal === 0 ? 1 : bytesDone / bytesTotal;
      readingSeconds = seconds();
      const whole = share > 0 ? readingSeconds / share : null;
      const secondsLeft = whole === null ? null : left(whole * (1 + checkingPace) - readingSeconds);
      tell({ phase: 'reading', file, rowsDone: 0, rowsTotal: null, secondsLeft });
    },
    recognising(file, rows) {
      tell({
        phase: 'recognising',
        file,
        rowsDone: 0,
        rowsTotal: rows,
        secondsLeft: left(readingSeconds * checkingPace),
      });
    },
    checking(file, rowsDone, rowsTotal) {
      checkingSince ??= seconds();
      const share = rowsTotal === 0 ? 0 : rowsDone / rowsTotal;
      const spent = seconds() - checkingSince;
      const secondsLeft = share === 0 ? left(readingSeconds * checkingPace) : left((spent / share) * (1 - share));
      tell({ phase: 'checking', file, rowsDone, rowsTotal, secondsLeft });
    },
    writing(file, rows) {
      tell({ phase: 'writing', file, rowsDone: rows, rowsTotal: rows, secondsLeft: 1 });
    },
  };
}
