import type { LocalDay } from '../calendar/local-day.ts';
import type { Edit } from '../model/change.ts';
import { recordId } from './lead-people.ts';
import { instantText } from './plan-dates.ts';

const exercise = 'blind-ideal-customer';

/** What each side wrote about the ideal customer before the first signature, and which of ten leads it called ready. */
const written = [
  [
    'marketing',
    'maren',
    'A fleet of 50 vehicles or more with a workshop of its own, in a country we can serve.',
    'yyyyyynnnn',
  ],
  [
    'sales',
    'daniel',
    'A fleet that loses money whenever a vehicle stands still, and has someone who can sign.',
    'yyyynnynnn',
  ],
] as const;

/** The exercise that both sides did on the ideal customer two weeks before they signed. */
export function sampleBlindExercise(today: LocalDay): Edit[] {
  const leads = Array.from({ length: 10 }, (_, index) => `salesforce|${recordId('00Q', 40 + index * 7)}`);
  return [
    {
      kind: 'create',
      root: 'blindExercises',
      id: exercise,
      fields: {
        definitionId: 'ideal-customer',
        startedAt: instantText(today - 110, 9),
        revealedAt: instantText(today - 109, 15),
        leads,
      },
    },
    ...written.flatMap(([side, by, text, answers]): Edit[] => [
      {
        kind: 'create',
        root: 'blindAnswers',
        id: `${exercise}|${side}`,
        fields: { exerciseId: exercise, function: side, by, text, isDone: true },
      },
      ...leads.map((lead, index): Edit => {
        const id = `${exercise}|${side}|${lead}`;
        const isReady = answers[index] === 'y';
        return {
          kind: 'create',
          root: 'blindLabels',
          id,
          fields: { exerciseId: exercise, function: side, lead, isReady },
        };
      }),
    ]),
  ];
}
