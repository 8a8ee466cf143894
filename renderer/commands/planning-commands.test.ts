import { describe, expect, it } from 'vitest';
import { roots } from '../../shared/model/entities.ts';
import { schemeEntry, schemeSigners, schemeTerms, schemeTitle } from '../../shared/model/incentive-entry.ts';
import { healthItems } from '../../shared/planning/health-items.ts';
import { scoreItem } from './health-check.ts';
import { addPart, draftScheme, editPart, editScheme, putInForce, removePart } from './incentive.ts';

const scheme = roots.incentiveSchemes.parse({ id: 's', role: 'Demand generation' });
const part = roots.incentiveParts.parse({ id: 'p', schemeId: 's', title: 'MQLs', weight: 1 });
const signature = roots.signatures.parse({
  id: 'x',
  root: 'incentiveSchemes',
  entryId: 's',
  version: 1,
  function: 'sales',
  by: 'ana',
  at: '2026-09-01T10:00:00Z',
  terms: schemeTerms(scheme, [part]),
});
const signed = schemeEntry(scheme, [part], [signature]);
const unsigned = schemeEntry(scheme, [part], []);
const raises = (change: ReturnType<typeof editPart>) =>
  change.edits.some((edit) => edit.kind === 'set' && edit.root === 'incentiveSchemes' && edit.fields.version === 2);

describe('a scheme that was signed', () => {
  it('begins the next version when a part changes, comes or goes', () => {
    expect(raises(editPart(signed, part, { weight: 0.5 }, 'weight'))).toBe(true);
    expect(raises(removePart(signed, part))).toBe(true);
    expect(raises(addPart(signed, { ...part, id: 'q' }))).toBe(true);
    expect(raises(editScheme(signed, { inWords: 'Other words' }, 'words'))).toBe(true);
  });

  it('keeps its version when nothing that was signed changes, and while nobody signed', () => {
    expect(raises(editPart(signed, part, { title: 'MQLs ' }, 'name'))).toBe(false);
    expect(raises(editScheme(signed, { marketingOwner: 'ana' }, 'owner'))).toBe(false);
    expect(raises(editPart(unsigned, part, { weight: 0.5 }, 'weight'))).toBe(false);
  });

  it('is signed by Marketing and Sales, and by Telequalification for its own', () => {
    expect(schemeSigners('marketing')).toEqual(['marketing', 'sales']);
    expect(schemeSigners('telequalification')).toEqual(['marketing', 'telequalification', 'sales']);
  });
});

describe('a draft', () => {
  it('is a copy with parts of its own, unsigned, that makes the other one past once it is in force', () => {
    const change = draftScheme(signed, 'draft', { schemes: [], freshId: () => 'fresh' });
    expect(change.edits.map(({ root, id }) => [root, id])).toEqual([
      ['incentiveSchemes', 'draft'],
      ['incentiveParts', 'fresh'],
    ]);
    const draft = schemeEntry(roots.incentiveSchemes.parse({ id: 'draft', replaces: 's', state: 'draft' }), [], []);
    const other = { ...draft, id: 'other', draftNumber: 2 };
    expect(putInForce(draft, [draft, other]).edits).toMatchObject([
      { id: 'draft', fields: { state: 'in-force' } },
      { id: 's', fields: { state: 'past' } },
      { id: 'other', fields: { replaces: 'draft' } },
    ]);
    const third = draftScheme(signed, 'third', { schemes: [draft, other], freshId: () => 'fresh' });
    expect(third.edits[0]).toMatchObject({ fields: { draftNumber: 3 } });
    expect(schemeTitle({ role: 'Caller', state: 'draft', draftNumber: 2 })).toBe('Draft 2 of Caller');
  });
});

describe('a score', () => {
  it('is one entry a person and item, whoever writes it twice', () => {
    const [item] = healthItems;
    if (!item) throw new Error('No items.');
    const scorer = { roundId: 'r', personId: 'ana', function: 'sales' } as const;
    const [first] = scoreItem(scorer, item, { score: 3 }, null).edits;
    expect(first).toMatchObject({ kind: 'create', id: `r|${item.id}|ana` });
    const before = roots.healthScores.parse({ id: first?.id, ...scorer, itemId: item.id, score: 3 });
    expect(scoreItem(scorer, item, { guess: 1 }, before).edits).toMatchObject([{ kind: 'set', fields: { guess: 1 } }]);
  });
});
