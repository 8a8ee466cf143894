import { numberWords } from '../../../../shared/metrics/words.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import type { BoardRow, PerceptionGap } from '../../../../shared/planning/health-board.ts';
import type { Finding } from '../../../../shared/planning/symptom-rules.ts';
import { countOf } from '../../../kit/format.ts';
import type { PillTone } from '../../../kit/Pill.tsx';

/** A score or a gap in points: "2.5", or a dash's word for none. */
export function pointsText(points: number | null): string {
  return points === null ? 'n/a' : numberWords(points, Number.isInteger(points) ? 0 : 1);
}

/** What the data says of an item in one or two words. */
export function findingWords(
  finding: Finding | undefined,
  hasSymptom: boolean,
  isCounting = false,
): { label: string; tone: PillTone } {
  switch (finding?.state) {
    case 'present':
      return { label: hasSymptom ? 'Symptom shows' : 'Not kept', tone: 'bad' };
    case 'absent':
      return { label: hasSymptom ? 'Does not show' : 'Kept', tone: 'good' };
    case 'not-measured':
      return { label: 'Not measured', tone: 'plain' };
    default:
      return isCounting ? { label: 'Counting', tone: 'plain' } : { label: 'People only', tone: 'neutral' };
  }
}

/** "Marketing 3 (2 people), Sales 1 (3 people)". */
export function scoresText({ scores }: BoardRow): string {
  return scores
    .map(
      (one) => `${functionLabel(one.function)} ${pointsText(one.median)} (${countOf(one.count, 'person', 'people')})`,
    )
    .join(', ');
}

/** How well a function knew what the other one would say. */
export function perceptionText({ of, distance, bias, guesses }: PerceptionGap): string {
  const other = functionLabel(of);
  const way =
    Math.abs(bias) < 0.25
      ? ''
      : bias > 0
        ? `, and thought ${other} happier than it is`
        : `, and thought ${other} less happy than it is`;
  return `guessed ${other} ${pointsText(Math.round(distance * 10) / 10)} points off${way} (${countOf(guesses, 'guess', 'guesses')})`;
}
