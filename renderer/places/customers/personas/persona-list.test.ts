import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../../../../shared/metrics/build-figure.ts';
import { roots } from '../../../../shared/model/entities.ts';
import { claimViews } from '../../../../shared/planning/persona-claims.ts';
import { personaEntry } from '../../../../shared/planning/persona-terms.ts';
import { personaList } from './persona-list.ts';

const persona = roots.personas.parse({ id: 'p', name: 'Claims manager', summary: 'Runs the claims desk' });
const claim = (id: string, kind: string, text: string, test: object | null = null) =>
  roots.claims.parse({ id, personaId: 'p', kind, text, test });
const claims = [
  claim('late', 'objects', 'Too long to set up'),
  claim('quiet', 'wants', 'A quiet quarter', { among: 'won', dimension: 'source', values: ['Webinar'] }),
  claim('few', 'wants', 'One supplier', { among: 'won', dimension: 'source', values: ['Fair'] }),
];
const evidence = [
  roots.claimEvidence.parse({ id: 'e1', claimId: 'quiet', text: 'Heard it' }),
  roots.claimEvidence.parse({ id: 'e2', claimId: 'quiet', text: 'Not here', isAgainst: true }),
];
const counted = (id: string, part: number, whole: number) => ({
  id,
  share: ratioFigure(part, whole, 'flow'),
  blank: 0,
  leading: null,
  unassigned: 0,
});
const measured = {
  id: 'p',
  isKnown: true,
  leads: { ...ratioFigure(1, 1, 'flow'), value: 420, unit: 'count' },
  acceptance: ratioFigure(3, 4, 'flow'),
  mqlToOpportunity: null,
  winRate: ratioFigure(9, 31, 'flow'),
};

describe('the personas as a file', () => {
  const list = personaList(
    [{ entry: personaEntry(persona, claims, []), claims: claimViews(claims, { evidence, insights: [] }) }],
    {
      figures: {
        persona: new Map([['p', measured]]) as never,
        claim: new Map([
          ['quiet', counted('quiet', 90, 100)],
          ['few', counted('few', 1, 3)],
        ]),
      },
      signers: ['marketing', 'sales'],
      limits: { smallSample: 5, greySample: 30 },
    },
  );
  const row = (text: string) => {
    const found = list.rows.find((cells) => cells[2] === text) ?? [];
    return Object.fromEntries(list.columns.map(({ label }, index) => [label, found[index]]));
  };

  it('have a line each, with counts in place of rates and who still has to sign', () => {
    expect(row('Runs the claims desk')).toMatchObject({
      Persona: 'Claims manager',
      Line: 'Persona',
      Evidence: '1 of 3 observed',
      Leads: 420,
      Accepted: 3,
      'Accepted, of': 4,
      'MQL to opportunity': null,
      Won: 9,
      'Won, of': 31,
      Signed: 'waits for Marketing and Sales',
    });
  });

  it('have a line for each claim: its kind, whether it was observed, and what the data says', () => {
    expect(row('A quiet quarter')).toMatchObject({
      Persona: 'Claims manager',
      Line: 'Wants',
      Evidence: 'observed',
      'Speaks for': 1,
      'Speaks against': 1,
      'What the data says': 'Holds',
      Leads: null,
    });
    expect(row('A quiet quarter').Counted).toContain('90% of won');
    expect(row('Too long to set up')).toMatchObject({
      Line: 'Objects',
      Evidence: 'assumed',
      'What the data says': 'no test',
    });
  });

  it('give no verdict and no rate of fewer than five', () => {
    expect(row('One supplier')).toMatchObject({ 'What the data says': 'Too few to tell', Counted: 'Fair: 1 of 3 won' });
  });

  it('stand in the order of the page, and a cell in every column', () => {
    expect(list.rows.map((cells) => cells[2])).toEqual([
      'Runs the claims desk',
      'A quiet quarter',
      'One supplier',
      'Too long to set up',
    ]);
    expect(list.rows.every((cells) => cells.length === list.columns.length)).toBe(true);
  });
});
