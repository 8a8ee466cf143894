import type { ClaimFigures, PersonaFigures } from '../../../../shared/contract/customers.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { claimKinds } from '../../../../shared/model/customer.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { type SampleLimits, verdictOf } from '../../../../shared/planning/persona-tests.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { marksWords } from '../../../kit/signing/sign-words.ts';
import { kindWords, testedWords, verdictWords } from '../claim-words.ts';
import type { PersonaView } from './persona-view.ts';

/** What the list of personas knows besides the personas themselves. */
export interface PersonaListBasis {
  readonly figures: {
    readonly persona: ReadonlyMap<string, PersonaFigures>;
    readonly claim: ReadonlyMap<string, ClaimFigures>;
  };
  readonly signers: readonly MemberFunction[];
  readonly limits: SampleLimits;
}

type Cell = ExportedList['rows'][number][number];

const columns = [
  { label: 'Persona' },
  { label: 'Line' },
  { label: 'Text' },
  { label: 'Evidence' },
  { label: 'Speaks for', kind: 'number' },
  { label: 'Speaks against', kind: 'number' },
  { label: 'What the data says' },
  { label: 'Counted' },
  { label: 'Leads', kind: 'number' },
  { label: 'Accepted', kind: 'number' },
  { label: 'Accepted, of', kind: 'number' },
  { label: 'MQL to opportunity', kind: 'number' },
  { label: 'MQL to opportunity, of', kind: 'number' },
  { label: 'Won', kind: 'number' },
  { label: 'Won, of', kind: 'number' },
  { label: 'Signed' },
] as const satisfies ExportedList['columns'];

/** The personas for a spreadsheet: a line of its own with its counts for each, then a line for each claim. */
export function personaList(personas: readonly PersonaView[], basis: PersonaListBasis): ExportedList {
  return {
    name: 'Personas',
    columns: [...columns],
    rows: personas.flatMap((persona) => [personaLine(persona, basis), ...claimLines(persona, basis)]),
  };
}

function personaLine({ entry, claims }: PersonaView, { figures, signers }: PersonaListBasis): Cell[] {
  const measured = figures.persona.get(entry.id);
  const known = measured?.isKnown ? measured : null;
  const observed = claims.filter(({ isObserved }) => isObserved).length;
  return [
    personaName(entry),
    'Persona',
    entry.summary,
    claims.length === 0 ? 'no claims yet' : `${observed} of ${claims.length} observed`,
    null,
    null,
    '',
    '',
    known?.leads.value ?? null,
    ...counts(known?.acceptance),
    ...counts(known?.mqlToOpportunity),
    ...counts(known?.winRate),
    marksWords(entry, signers),
  ];
}

/** Counts and no rate: whoever reads the file divides them, and sees of how few. */
function counts(figure: Figure | null | undefined): readonly [Cell, Cell] {
  return [figure?.numerator ?? null, figure?.denominator ?? null];
}

/** In the order of the persona's page: by kind, then as they were put there. */
function claimLines({ entry, claims }: PersonaView, { figures, limits }: PersonaListBasis): Cell[][] {
  const sorted = claims.toSorted((a, b) => claimKinds.indexOf(a.claim.kind) - claimKinds.indexOf(b.claim.kind));
  return sorted.map(({ claim, isObserved, speaksFor, speaksAgainst }) => [
    personaName(entry),
    kindWords[claim.kind].name,
    claim.text,
    isObserved ? 'observed' : 'assumed',
    speaksFor,
    speaksAgainst,
    ...testWords(claim, figures.claim, limits),
    ...Array<Cell>(7).fill(null),
    '',
  ]);
}

function testWords(
  { id, test }: PersonaView['claims'][number]['claim'],
  found: PersonaListBasis['figures']['claim'],
  limits: SampleLimits,
): readonly [Cell, Cell] {
  if (!test) return ['no test', ''];
  const counted = found.get(id);
  if (!counted) return ['not counted yet', ''];
  const { verdict } = verdictOf(counted, test.holdsFrom, limits);
  return [verdictWords[verdict].name, testedWords(counted, test, limits.smallSample)];
}
