import type {
  AskedPersona,
  AskedTest,
  ClaimFigures,
  TestDimension,
  TestedAmong,
} from '../../../../../shared/contract/customers.ts';
import { ratioFigure, withNotes } from '../../../../../shared/metrics/build-figure.ts';
import { loadSql } from '../../load-sql.ts';
import { answerOf, type Scope, type Window } from '../scope.ts';
import { fillTemplate } from '../template.ts';
import { populationOf, valueSql } from './populations.ts';

/** One row of test-population.sql. */
interface ValueRow {
  readonly persona: string;
  readonly value: string;
  readonly n: number;
}

/** The share of each claim's values among its population. */
export function claimFigures(
  scope: Scope,
  window: Window,
  personas: readonly AskedPersona[],
  tests: readonly AskedTest[],
): Promise<ClaimFigures[]> {
  const personaOf = new Map(personas.map((persona) => [persona.id, persona]));
  return Promise.all(
    tests.map(async (test) => {
      const persona = personaOf.get(test.personaId);
      const rows = persona ? await readValues(scope, window, persona.dimension, test) : [];
      return figuresOf(test, persona?.value ?? '', rows);
    }),
  );
}

/** The units of a population by persona and value; none where its units have no such value. */
async function readValues(
  scope: Scope,
  window: Window,
  persona: AskedPersona['dimension'],
  { among, dimension }: Pick<AskedTest, 'among' | 'dimension'>,
): Promise<readonly ValueRow[]> {
  const value = valueSql(among, dimension);
  if (value === null) return [];
  const { units, members } = populationOf(among, window, scope.settings.skippedStages);
  const sql = fillTemplate(loadSql('metrics/personas/test-population.sql'), { persona, value, units, members });
  return answerOf<ValueRow>(scope, sql);
}

/** A blank persona stands for nobody: it is asked for by no test. */
function figuresOf(test: AskedTest, persona: string, rows: readonly ValueRow[]): ClaimFigures {
  const own = persona === '' ? [] : rows.filter((row) => row.persona === persona);
  const known = own.filter(({ value }) => value !== '');
  const isNamed = ({ value }: ValueRow) => test.values.includes(value);
  const blank = sum(own) - sum(known);
  const unassigned = sum(rows.filter((row) => row.persona === ''));
  const share = ratioFigure(sum(known.filter(isNamed)), sum(known), test.among === 'leads' ? 'cohort' : 'flow');
  const [leading] = known.filter((row) => !isNamed(row)).toSorted(mostFirst);
  return {
    id: test.id,
    share: withNotes(share, [blank > 0 ? `${blank} without a value are left out.` : null]),
    blank,
    leading: leading ? { value: leading.value, count: leading.n } : null,
    unassigned,
  };
}

function sum(rows: readonly ValueRow[]): number {
  return rows.reduce((total, { n }) => total + n, 0);
}

function mostFirst(one: ValueRow, other: ValueRow): number {
  return other.n - one.n || (one.value < other.value ? -1 : 1);
}

/** Values kept of a dimension: the least common ones of thousands of campaigns are found by typing. */
const mostValues = 1000;

/** The values that a test can name, with how many of the population have each, most first. */
export async function testValues(
  scope: Scope,
  window: Window,
  among: TestedAmong,
  dimension: TestDimension,
): Promise<{ value: string; count: number }[]> {
  const rows = await readValues(scope, window, 'persona', { among, dimension });
  return [...Map.groupBy(rows, ({ value }) => value)]
    .filter(([value]) => value !== '')
    .map(([value, group]) => ({ value, count: sum(group) }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, mostValues);
}
