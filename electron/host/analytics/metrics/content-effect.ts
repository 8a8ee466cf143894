import type { Figure } from '../../../../shared/metrics/figure.ts';
import { type Arm, effectFigure, landmarkSql } from './landmark-effect.ts';
import { type MetricReader, metricReader } from './metric-reader.ts';
import { bySegment, type Scope, type SpanRow, scanSpan } from './scope.ts';
import type { Transition } from './transition.ts';

/** One row of content-effect.sql; `content` is null for all units of a persona. */
interface EffectRow extends SpanRow {
  readonly persona: string;
  readonly content: string | null;
  readonly n: number;
  readonly went_on: number;
  readonly any_n: number;
  readonly any_went_on: number;
}

const sum = (rows: readonly EffectRow[], column: 'n' | 'went_on' | 'any_n' | 'any_went_on') =>
  rows.reduce((total, row) => total + row[column], 0);

/** The arms of one piece of content among the units of some personas: the rest of the units is the other arm. */
function arms(all: readonly EffectRow[], of: readonly EffectRow[]): readonly [Arm, Arm] {
  const exposed = { part: sum(of, 'went_on'), whole: sum(of, 'n') };
  return [exposed, { part: sum(all, 'went_on') - exposed.part, whole: sum(all, 'n') - exposed.whole }];
}

function itemsOf(all: readonly EffectRow[], consumed: readonly EffectRow[]): NonNullable<Figure['items']> {
  const pieces = Map.groupBy(consumed, ({ persona, content }) => JSON.stringify([content, persona]));
  return [...pieces.values()]
    .map((rows) => {
      const { persona = '', content = '' } = rows[0] ?? {};
      const peers = all.filter((row) => row.persona === persona);
      return { key: `${content}|${persona}`, ...effectFigure(...arms(peers, rows)) };
    })
    .toSorted((one, other) => reachOf(other) - reachOf(one) || (one.key < other.key ? -1 : 1));
}

const reachOf = (figure: Figure) => figure.variants?.reach?.numerator ?? 0;

/**
 * M-21: whether content goes with moving on from a stage, by the landmark method. The headline is about any content;
 * items are `content|persona`, the widest reach first, `''` for leads without persona.
 */
export function contentEffectReader(scope: Scope, transition: Transition): MetricReader {
  return metricReader<readonly EffectRow[]>({
    read: async (window) => {
      const values = landmarkSql(scope, transition, window.asOf);
      return bySegment(await scanSpan<EffectRow>(scope, 'content-effect', window, values), (rows) => rows);
    },
    merge: (rows) => rows.flat(),
    figures: (rows) => {
      const all = rows.filter(({ content }) => content === null);
      const any = { part: sum(all, 'any_went_on'), whole: sum(all, 'any_n') };
      const none = { part: sum(all, 'went_on') - any.part, whole: sum(all, 'n') - any.whole };
      const consumed = rows.filter(({ content }) => content !== null);
      return { content_effect: { ...effectFigure(any, none), items: itemsOf(all, consumed) } };
    },
  });
}
