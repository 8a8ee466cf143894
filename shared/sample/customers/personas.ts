import type { LocalDay } from '../../calendar/local-day.ts';
import type { Edit } from '../../model/change.ts';
import { signatureId } from '../../model/signing.ts';
import { personaTerms } from '../../planning/persona-terms.ts';
import { workdayBefore } from '../clock.ts';
import { dateText, instantText, orderText } from '../plan-dates.ts';
import { buyers, crmNames } from './buyers.ts';
import { create, personaIds } from './sample-entry.ts';
import type { SampleClaim, SamplePersona } from './sample-persona.ts';

/** The personas with their claims, what speaks for them, and who signed them. */
export function samplePersonas(today: LocalDay): Edit[] {
  return buyers.flatMap((persona, position) => [
    create('personas', personaIds[persona.key], {
      name: persona.name,
      summary: persona.summary,
      crmDimension: 'persona',
      crmValue: crmNames[persona.key],
      marketingOwner: persona.marketingOwner,
      salesOwner: persona.salesOwner,
      reviewOn: dateText(workdayBefore(today + persona.reviewIn)),
      version: persona.addedSince === undefined ? 1 : 2,
      order: orderText(position),
    }),
    ...persona.claims.flatMap((claim, index) => claimEdits(persona, claim, index)),
    ...signatures(persona, today),
  ]);
}

function claimEdits({ key }: SamplePersona, claim: SampleClaim, index: number): Edit[] {
  const id = `claim-${key}-${index + 1}`;
  const { kind, text, test = null } = claim;
  return [
    create('claims', id, { personaId: personaIds[key], kind, text, test, order: orderText(index) }),
    ...(claim.heard ?? []).map((heard) => insightEvidence(id, heard, false)),
    ...(claim.heardAgainst ?? []).map((heard) => insightEvidence(id, heard, true)),
    ...(claim.said ?? []).map((said, at) => textEvidence(id, 'quote', said, at)),
    ...(claim.figures ?? []).map((figure, at) => textEvidence(id, 'data', figure, at)),
  ];
}

function insightEvidence(claimId: string, heard: number, isAgainst: boolean): Edit {
  const insightId = `heard-${heard}`;
  return create('claimEvidence', `${claimId}|${insightId}`, { claimId, kind: 'insight', insightId, isAgainst });
}

function textEvidence(claimId: string, kind: 'quote' | 'data', text: string, at: number): Edit {
  return create('claimEvidence', `${claimId}|${kind}-${at + 1}`, { claimId, kind, text });
}

/** Signatures are given to the first version, which lacks what was added since. */
function signatures({ key, name, summary, claims, signed, addedSince }: SamplePersona, today: LocalDay): Edit[] {
  const terms = personaTerms(
    { name, summary },
    claims.filter(({ text }) => text !== addedSince),
  );
  return signed.map(({ by, for: signer, daysAgo }) =>
    create('signatures', signatureId('personas', personaIds[key], 1, signer), {
      root: 'personas',
      entryId: personaIds[key],
      version: 1,
      function: signer,
      by,
      at: instantText(workdayBefore(today - daysAgo), 11, 20),
      terms,
    }),
  );
}
