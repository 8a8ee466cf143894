import type { HandbookEntry } from '../model/handbook-entry.ts';
import type { CampaignTerms } from './campaign-terms.ts';
import type { HandoffTerms } from './handoff-terms.ts';
import { isTimed, type SlaTerms } from './sla-terms.ts';

/** What a step lacks to be signed: nothing once it says when it starts, what comes along or when it is done. */
export function missingOfStep({ trigger, artefact, exit }: Pick<HandoffTerms, 'trigger' | 'artefact' | 'exit'>) {
  const saysSomething = [trigger, artefact, exit].some((text) => text.trim() !== '');
  return saysSomething ? [] : ['when it starts, what comes along or when it is done'];
}

/** What a promise lacks to be signed: its words, and by when or how much. */
export function missingOfPromise({ title, kind, amount }: Pick<SlaTerms, 'title' | 'kind' | 'amount'>) {
  const missing: string[] = [];
  if (title.trim() === '') missing.push('what is promised');
  if (amount !== null) return missing;
  if (isTimed({ kind })) missing.push('by when');
  if (kind === 'volume' || kind === 'attempts') missing.push('how many');
  return missing;
}

interface DefinitionSaid extends Pick<HandbookEntry, 'meaning'> {
  readonly criteria: readonly Pick<HandbookEntry['criteria'][number], 'text' | 'rule'>[];
}

/** What an entry of the handbook lacks to be signed: nothing once it says what it means or what has to hold. */
export function missingOfDefinition({ meaning, criteria }: DefinitionSaid) {
  const holds = criteria.some(({ text, rule }) => text.trim() !== '' || rule !== null);
  return holds || meaning.trim() !== '' ? [] : ['what it means'];
}

type CampaignSaid = Pick<
  CampaignTerms,
  | 'brief'
  | 'objective'
  | 'expectedLeads'
  | 'expectedMql'
  | 'expectedSal'
  | 'expectedOpportunities'
  | 'expectedPipeline'
  | 'expectedRevenue'
>;

/** What a campaign lacks to be accepted: nothing once it says what it is for, or what it should bring. */
export function missingOfCampaign({ brief, objective, ...said }: CampaignSaid) {
  const expected = [
    said.expectedLeads,
    said.expectedMql,
    said.expectedSal,
    said.expectedOpportunities,
    said.expectedPipeline,
    said.expectedRevenue,
  ];
  const saysSomething = [brief, objective].some((text) => text.trim() !== '') || expected.some((each) => each !== null);
  return saysSomething ? [] : ['write the brief, or what it should bring'];
}
