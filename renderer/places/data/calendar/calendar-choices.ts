import { monthWords } from '../../../../shared/metrics/words.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The zones that the system knows, the one in use always among them. */
export function timeZones(inUse: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(inUse) ? known : [inUse, ...known];
}

/** The months by number, 1 to 12. */
export function months(): Choice[] {
  return Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: monthWords(index + 1) }));
}
