import { nameOfPerson } from '../../../../shared/model/person.ts';
import { funnelSteps } from '../../../../shared/model/programme.ts';
import { programmeName } from '../../../../shared/planning/programme-map.ts';
import { currentSnapshot } from '../../../document/index.ts';
import { differenceWords } from '../../../kit/effect-words.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { lookOf } from '../../../kit/functions.ts';
import { missingWords } from './programme-words.ts';
import type { Programmes } from './use-programmes.ts';

/** The map as a list: a line for each programme at each step, and one for each step that nobody moves. */
export function programmeList(all: Programmes): ExportedList {
  const { people } = currentSnapshot();
  const rows = all.map.rows.flatMap(({ programme, cells }) =>
    cells.flatMap((cell, index) => {
      if (cell === null) return [];
      const measure = all.measure(programme, cell.step);
      const figure = measure.kind === 'measured' ? measure.figure : null;
      const { exposed, not_exposed: others } = figure?.variants ?? {};
      const tied = all.touchName(programme);
      return [
        [
          programmeName(programme),
          lookOf(programme.function).label,
          all.stepName(funnelSteps[index] ?? cell.step),
          nameOfPerson(people, cell.owner),
          cell.effect,
          cell.expectedRate,
          exposed?.value ?? null,
          exposed?.numerator ?? null,
          exposed?.denominator ?? null,
          others?.value ?? null,
          others?.denominator ?? null,
          figure ? (differenceWords(figure) ?? '') : '',
          measure.kind === 'unmeasured' ? missingWords[measure.missing] : '',
          tied === null ? '' : `${tied.column}: ${[tied.value, ...(tied.also ?? [])].join('; ')}`,
        ],
      ];
    }),
  );
  const gaps = all.map.columns
    .filter(({ state }) => state === 'gap')
    .map(({ step }) => ['', '', all.stepName(step), '', 'Gap: no programme', ...Array<null>(6).fill(null), '', '', '']);
  return {
    name: 'programme-map',
    columns: [
      { label: 'Programme' },
      { label: 'Function' },
      { label: 'Step' },
      { label: 'Owner' },
      { label: 'Effect' },
      { label: 'Expected', kind: 'share' },
      { label: 'Touched, went on', kind: 'share' },
      { label: 'Touched, that went on', kind: 'number' },
      { label: 'Touched', kind: 'number' },
      { label: 'Others, went on', kind: 'share' },
      { label: 'Others', kind: 'number' },
      { label: 'Difference' },
      { label: 'Not measured' },
      { label: 'Tied to' },
    ],
    rows: [...rows, ...gaps],
  };
}
