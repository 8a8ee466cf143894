import { describe, expect, it } from 'vitest';
import { roots } from '../../../shared/model/entities.ts';
import { definitionTerms } from '../../../shared/model/handbook-entry.ts';
import { schemeTerms } from '../../../shared/model/incentive-entry.ts';
import { definitionLines } from './handbook/entry/definition-lines.ts';
import { schemeLines } from './incentives/scheme-lines.ts';

const wordsOf = (lines: readonly { readonly what: string; readonly words: string }[]) =>
  lines.map(({ what, words }) => `${what}: ${words}`);

describe('what was signed, in words', () => {
  it('is said of a definition with its tests', () => {
    const definition = roots.definitions.parse({
      id: 'mql',
      stage: 'mql',
      meaning: 'Wants to talk',
      scoreThreshold: 60,
      ownerFunction: 'sales',
    });
    const line = (id: string, fields: object) => roots.criteria.parse({ id, definitionId: 'mql', ...fields });
    const score = { field: 'score', op: 'atLeast', values: [60] };
    const terms = definitionTerms(definition, [
      line('a', { text: 'Lead score is at least 60', rule: score }),
      line('b', { text: 'Is warm', rule: score }),
      line('c', { text: 'Asked for a call' }),
      line('d', { text: 'Email', kind: 'information' }),
    ]);
    expect(wordsOf(definitionLines(terms))).toEqual([
      'Meaning: Wants to talk',
      'Has to hold: Lead score is at least 60',
      'Has to hold: Is warm (tested by: Lead score is at least 60)',
      'Has to hold: Asked for a call',
      'Has to be known: Email',
      'Score threshold: 60',
      'Owner: Sales',
    ]);
  });

  it('is said of a scheme with its parts', () => {
    const scheme = roots.incentiveSchemes.parse({ id: 's', role: 'Caller', function: 'telequalification' });
    const part = (id: string, fields: object) => roots.incentiveParts.parse({ id, schemeId: 's', ...fields });
    const parts = [
      part('a', { title: 'Meetings', weight: 0.6, target: 12, hasClawback: true }),
      part('b', { title: 'Acceptance', weight: 0.4, metric: 'mql_to_sal' }),
    ];
    expect(wordsOf(schemeLines(schemeTerms(scheme, parts)))).toEqual([
      'Role: Caller',
      'Function: Telequalification',
      'Leads the function: no',
      'Paid by: Quarter',
      'Paid for: 60% Meetings, Not measured here, in full at 12, taken back when a lead is recycled',
      'Paid for: 40% Acceptance, Acceptance rate',
    ]);
  });

  it('is nothing where a newer version of the app signed something that is not known here', () => {
    expect(definitionLines({ meaning: 7 })).toEqual([]);
    expect(schemeLines({ role: 'Caller' })).toEqual([]);
  });
});
