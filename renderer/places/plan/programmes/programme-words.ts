import type { Figure } from '../../../../shared/metrics/figure.ts';
import { percentWords } from '../../../../shared/metrics/words.ts';
import {
  type CellMeasure,
  type ExpectedStanding,
  expectedStanding,
  metInterval,
  type ProgrammeMap,
  type StepColumn,
  type Unmeasured,
} from '../../../../shared/planning/programme-map.ts';
import { rateWords } from '../../../kit/effect-words.ts';
import type { SampleLimits } from '../../../kit/figure-words.ts';
import { countOf } from '../../../kit/format.ts';
import type { PillTone } from '../../../kit/Pill.tsx';

/** What a step of the funnel says of itself: nobody moves it, one does, several do. */
export function columnWords({ state, cells }: StepColumn): { readonly text: string; readonly tone: PillTone } {
  if (state === 'gap') return { text: 'Gap', tone: 'warn' };
  if (state === 'overlap') return { text: `Overlap, ${cells.length}`, tone: 'neutral' };
  return { text: '1 programme', tone: 'plain' };
}

/** "2 gaps: SAL to SQL, SQL to Opportunity"; null where every step has a programme. */
export function gapWords({ columns }: ProgrammeMap, stepName: (step: string) => string): string | null {
  const gaps = columns.filter(({ state }) => state === 'gap');
  if (gaps.length === 0) return null;
  return `${countOf(gaps.length, 'gap')}: ${gaps.map(({ step }) => stepName(step)).join(', ')}`;
}

/** "1 overlap: MQL to SAL"; null where no step has several programmes. */
export function overlapWords({ columns }: ProgrammeMap, stepName: (step: string) => string): string | null {
  const several = columns.filter(({ state }) => state === 'overlap');
  if (several.length === 0) return null;
  return `${countOf(several.length, 'overlap')}: ${several.map(({ step }) => stepName(step)).join(', ')}`;
}

/** What is missing for a number, as people put it right. */
export const unmeasuredWords: Readonly<Record<Unmeasured, string>> = {
  'not-tied': 'It is not tied to the data: say what the CRM calls it.',
  'no-data': 'Nothing was imported yet.',
  'no-touches': 'No responses were imported: campaign members, responses or events from the CRM are missing.',
  'not-found': 'No touch has this name in the data.',
  'nobody-yet':
    'No lead has been in this step long enough: it takes 14 days in the step and 60 more to compare fairly.',
  'nobody-met': 'Of those still in this step after 14 days, no lead had met it.',
};

/** The same for a cell of the grid. */
export const missingWords: Readonly<Record<Unmeasured, string>> = {
  'not-tied': 'not tied to the data',
  'no-data': 'no data yet',
  'no-touches': 'no touches imported',
  'not-found': 'not in the data',
  'nobody-yet': 'nobody to compare',
  'nobody-met': 'nobody here met it',
};

/** How the rate of those who met it stands to the one that was expected: by its interval, and in words. */
export function expectedWords(expected: number | null, figure: Figure, smallSample: number): string {
  const standing = expectedStanding(expected, figure, smallSample);
  const interval = metInterval(figure);
  const between = interval?.map((edge) => percentWords(edge, 0)).join(' to ');
  switch (standing) {
    case 'above':
    case 'below':
      return `${standing} what was expected, with all of its interval, ${between}`;
    case 'within':
      return `can’t be told, what was expected lies inside its interval, ${between}`;
    case 'too-few':
      return 'too few to tell whether it is what was expected';
    default:
      return 'nobody to compare with what was expected';
  }
}

/** What a cell says of its measured effect: "47%, 28 of 60", or what is missing. */
export function cellMeasureWords(measure: CellMeasure, limits: SampleLimits): string {
  if (measure.kind === 'counting') return 'counting';
  if (measure.kind === 'unmeasured') return missingWords[measure.missing];
  return rateWords(measure.figure.variants?.exposed, limits);
}

/** Whom the rate of a cell counts: not everyone whom the campaign of that name brought. */
export const countedWords = 'met it, still here after 14 days';

/** The rate in a cell that leaves the expected one outside its interval: one word, which a colour alone would not say. */
export function besideExpectedWords(standing: ExpectedStanding): string | null {
  if (standing === 'below') return 'below expected';
  return standing === 'above' ? 'above expected' : null;
}
