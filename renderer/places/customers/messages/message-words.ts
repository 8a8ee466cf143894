import type { PersonaFigures } from '../../../../shared/contract/customers.ts';
import type { FunnelStage } from '../../../../shared/crm/fields.ts';
import { numberWords, ofWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { Standing } from '../../../../shared/planning/message-grid.ts';
import { intervalWords, type SampleLimits, trustOf } from '../../../kit/figure-words.ts';
import { countOf } from '../../../kit/format.ts';

/** What is measured of a persona at a stage. */
export type StageFigures = PersonaFigures['stages'][number];

/** Who waits at a stage: leads, and after the last step customers. */
export function waitingWords(waiting: number, stage: FunnelStage): string {
  return stage === 'won' ? countOf(waiting, 'customer') : countOf(waiting, 'lead');
}

export interface OutcomeWords {
  /** "38% of 96", "3 of 4", "64%, 9 of 14, 39–84%". */
  readonly text: string;
  /** Too few for a rate that stands by itself. */
  readonly isSmall: boolean;
}

/** How many go on to the next stage; null where that is not measured. */
export function outcomeWords(figures: StageFigures | null, limits: SampleLimits): OutcomeWords | null {
  const goesOn = figures?.goesOn;
  if (!goesOn?.denominator) return null;
  const { numerator = 0, denominator, value } = goesOn;
  const trust = trustOf(goesOn, limits);
  if (value === null || trust === 'counts') return { text: ofWords(numerator, denominator), isSmall: true };
  if (trust === 'full') return { text: `${percentWords(value, 0)} of ${numberWords(denominator)}`, isSmall: false };
  return {
    text: `${percentWords(value, 0)}, ${ofWords(numerator, denominator)}, ${intervalWords(goesOn)}`,
    isSmall: true,
  };
}

/** Beside all other leads at the stage. */
export const standingWords: Readonly<Record<Standing, string>> = {
  above: 'more than the other leads here',
  below: 'fewer than the other leads here',
  alike: 'about as many as the other leads here',
  unknown: 'too few to compare',
};
