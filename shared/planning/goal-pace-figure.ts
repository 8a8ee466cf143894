import { withNotes } from '../metrics/build-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { goalName } from '../model/goal-entry.ts';
import { isRevenue } from './goal-metrics.ts';
import type { GoalView } from './goal-standing.ts';
import { curveWords, paceWords } from './goal-words.ts';

/**
 * M-24 as one figure: an item a goal by its title, with its pace, what was reached and what was due. The headline is the
 * pace of the business' first goal about revenue, else of its first goal.
 */
export function goalPaceFigure(views: readonly GoalView[], currency: string): Figure {
  const business = views.filter(({ goal }) => goal.side === 'business');
  const root = business.find(({ goal }) => isRevenue(goal)) ?? business[0];
  const headline = root ? paceFigure(root, currency) : null;
  const told = views.filter(({ standing }) => standing.pace !== null).length;
  const note = `The pace of ${told} of ${views.length} goals is known.`;
  const items = views.map((view, index) => ({ key: keyOf(views, index), ...paceFigure(view, currency) }));
  if (headline === null) return { value: null, unit: 'multiple', basis: 'flow', note, items };
  return { ...withNotes(headline, [root && `Of “${goalName(root.goal)}”.`, note]), items };
}

/** The title, told apart by a number where several goals have it. */
function keyOf(views: readonly GoalView[], index: number): string {
  const names = views.slice(0, index + 1).map(({ goal }) => goalName(goal));
  const name = names.at(-1) ?? '';
  const count = names.filter((other) => other === name).length;
  return count === 1 ? name : `${name} (${count})`;
}

function paceFigure(view: GoalView, currency: string): Figure {
  const { goal, source, measured, standing } = view;
  const { pace, value, expected, curve, share } = standing;
  const isRatio = goal.kind === 'ratio' && pace !== null;
  const { text } = paceWords(view, currency);
  return withNotes(
    {
      value: pace,
      unit: 'multiple',
      ...(value === null || source === 'milestone' ? {} : { numerator: value }),
      ...(expected === null ? {} : { denominator: expected }),
      basis: 'flow',
      note: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    },
    [
      curve === null ? null : sentence(curveWords(curve, share)),
      isRatio ? 'Beside its target: it does not add up.' : null,
      source === 'typed' ? 'Typed, not measured.' : null,
      measured?.problem ?? null,
    ],
  );
}

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);
