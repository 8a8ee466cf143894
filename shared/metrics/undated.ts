import type { ReviewResult } from '../contract/review.ts';
import { numberWords } from './words.ts';

/** The code of the warning about leads whose stage has no date. */
export const undatedStagesCode = 'undated_stages';

/** "625 leads at MQL or beyond have no date and are in no period". */
export function undatedWords(rows: number): string {
  return rows === 1
    ? '1 lead at MQL or beyond has no date and is in no period'
    : `${numberWords(rows)} leads at MQL or beyond have no date and are in no period`;
}

/** How many leads are at MQL or beyond by their status while no date says since when. */
export function undatedLeads({ warnings }: Pick<ReviewResult, 'warnings'>): number {
  return warnings.find(({ code }) => code === undatedStagesCode)?.rows ?? 0;
}
