import type { PersonaFigures } from '../../../../shared/contract/customers.ts';
import type { PersonaEntry } from '../../../../shared/planning/persona-terms.ts';

type Asked = Pick<PersonaEntry, 'id' | 'crmDimension' | 'crmValue'>;

/** What was answered, and what kept it from being. */
interface Answered {
  readonly persona: ReadonlyMap<string, PersonaFigures>;
  readonly hasNoData: boolean;
  readonly isLoading: boolean;
  readonly problem: unknown;
}

/** What is measured of a persona. */
export type MeasureKey = 'leads' | 'acceptance' | 'mqlToOpportunity' | 'winRate';

/** Why nothing at all is measured of a persona; null where it is. */
export function unmeasuredWords({ id, crmDimension, crmValue }: Asked, figures: Answered): string | null {
  if (figures.persona.get(id)?.isKnown) return null;
  if (figures.hasNoData) return 'nothing is imported yet';
  if (crmValue === '') return 'not tied to the CRM yet';
  if (figures.persona.has(id)) return `no lead has the ${crmDimension} “${crmValue}”`;
  if (figures.problem !== null) return 'it could not be counted';
  return figures.isLoading ? 'being counted' : 'not counted yet';
}

const nobody: Readonly<Record<MeasureKey, string>> = {
  leads: 'no lead came in',
  acceptance: 'no MQL to accept',
  mqlToOpportunity: 'no MQL yet',
  winRate: 'no deal won or lost',
};

/** Why one figure of a persona that is measured is not known; null where it is. */
export function unknownWords(key: MeasureKey, { value }: PersonaFigures[MeasureKey]): string | null {
  return value === null ? nobody[key] : null;
}
