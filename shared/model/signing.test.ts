import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roots } from './entities.ts';
import { definitionTerms, handbookEntry, readDefinitionTerms } from './handbook-entry.ts';
import {
  raisedVersion,
  type Signature,
  sameTerms,
  signatureBy,
  signatureId,
  signersOf,
  versionBefore,
  versionInForce,
  versionsOf,
  waitingFor,
} from './signing.ts';

const signers = ['marketing', 'telequalification', 'sales'] as const;
type Signer = (typeof signers)[number];

interface Words {
  readonly meaning?: string;
  readonly criteria?: readonly string[];
  readonly label?: string;
  readonly owner?: string;
  readonly targetVolume?: number;
}

const definition = (words: Words = {}, version = 4) =>
  roots.definitions.parse({
    id: 'mql',
    stage: 'mql',
    label: 'MQL',
    meaning: 'Wants to talk.',
    version,
    ...words,
  });

const lines = ({ criteria = ['Score 60'] }: Words = {}) =>
  criteria.map((text, index) =>
    roots.criteria.parse({ id: `line ${index}`, definitionId: 'mql', order: String(index), text }),
  );

const signature = (signer: Signer, version: number, words: Words = {}): Signature =>
  roots.signatures.parse({
    id: signatureId('definitions', 'mql', version, signer),
    root: 'definitions',
    entryId: 'mql',
    function: signer,
    by: `someone of ${signer}`,
    at: `2026-03-${10 + version}T09:00:00.000Z`,
    version,
    terms: definitionTerms(definition(words), lines(words)),
  });

const entry = (signatures: readonly Signature[] = [], words: Words = {}, version = 4) =>
  handbookEntry(definition(words, version), lines(words), signatures);

describe('a signature', () => {
  it('stands under the version it was given to', () => {
    const given = [signature('sales', 4)];
    expect(signatureBy(entry(given), 'sales')?.by).toBe('someone of sales');
    expect(signatureBy(entry(given, {}, 5), 'sales')).toBeNull();
  });

  it('does not stand under words that were not signed, whatever the version says', () => {
    const given = [signature('sales', 4)];
    expect(signatureBy(entry(given, { criteria: ['Score 65'] }), 'sales')).toBeNull();
    expect(signatureBy(entry(given, { meaning: 'Has a budget.' }), 'sales')).toBeNull();
  });

  it('is not shaken by plans, names and the owner’s name', () => {
    const renamed = entry([signature('sales', 4)], { label: 'Hot lead', owner: 'maren', targetVolume: 90 });
    expect(signatureBy(renamed, 'sales')).not.toBeNull();
  });

  it('belongs to its entry alone, and is gone once taken back', () => {
    const other = { ...signature('sales', 4), entryId: 'sal' };
    const withdrawn = { ...signature('sales', 4), deletedAt: '2026-03-20T09:00:00.000Z' };
    expect(entry([other, withdrawn]).signatures).toEqual([]);
  });
});

describe('who signs', () => {
  it('is marketing and sales, and telequalification where there is one', () => {
    expect(signersOf([], [])).toEqual(['marketing', 'sales']);
    expect(signersOf([{ ownerFunction: 'telequalification' }], [])).toEqual([...signers]);
    expect(signersOf([], [{ function: 'telequalification' }])).toEqual([...signers]);
    expect(signersOf([{ ownerFunction: 'other' }], [{ function: 'leadership' }])).toEqual(['marketing', 'sales']);
  });

  it('are waited for until each has signed', () => {
    const signed = entry([signature('marketing', 4), signature('sales', 3)]);
    expect(waitingFor(signed, signers)).toEqual(['telequalification', 'sales']);
  });
});

describe('the next version', () => {
  it('does not begin while nobody signed the current one', () => {
    expect(raisedVersion(entry())).toEqual({});
    expect(raisedVersion(entry([signature('sales', 3)]))).toEqual({});
  });

  it('begins once someone did, and never takes a number that a signature carries already', () => {
    expect(raisedVersion(entry([signature('sales', 4)]))).toEqual({ version: 5 });
    expect(raisedVersion(entry([signature('sales', 4), signature('marketing', 7)]))).toEqual({ version: 8 });
  });

  it('leaves no function signed, whatever was signed before', () => {
    const given = fc.record({ signer: fc.constantFrom(...signers), version: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (all, version) => {
        const signatures = all.map((one) => signature(one.signer, one.version));
        const raised = raisedVersion(entry(signatures, {}, version)).version ?? version;
        const after = entry(signatures, { criteria: ['Score 65'] }, raised);
        expect(waitingFor(after, signers)).toEqual([...signers]);
        expect(after.version >= version).toBe(true);
      }),
    );
  });
});

describe('the versions of an entry', () => {
  it('are those that signatures tell of and the current one, the newest first', () => {
    const old = { meaning: 'Old words.' };
    const signed = entry([signature('sales', 2), signature('marketing', 4, old)], {}, 5);
    expect(versionsOf(signed).map(({ version }) => version)).toEqual([5, 4, 2]);
    expect(versionBefore(signed, signers)).toMatchObject({ version: 4, terms: { meaning: 'Old words.' } });
    expect(versionBefore(entry(), signers)).toBeNull();
  });

  it('are compared with the newest that all signed, not with a draft that one side signed', () => {
    const all = signers.map((signer) => signature(signer, 4));
    expect(versionBefore(entry([...all, signature('sales', 5)], {}, 6), signers)?.version).toBe(4);
  });
});

describe('the version in force', () => {
  const all = signers.map((signer) => signature(signer, 4));

  it('is the newest that all signed while the next one waits', () => {
    const draft = entry([...all, signature('sales', 5, { criteria: ['Score 65'] })], { criteria: ['Score 65'] }, 5);
    expect(versionInForce(draft, signers)?.version).toBe(4);
    expect(versionInForce(entry([signature('sales', 4)]), signers)).toBeNull();
  });

  it('is the one that was returned to, whoever signed a later one', () => {
    const later = (['telequalification', 'sales'] as const).map((signer) => signature(signer, 5, { criteria: [] }));
    expect(versionInForce(entry([...all, ...later]), signers)).toMatchObject({ version: 4, signatures: all });
  });
});

describe('what is signed', () => {
  it('is the same with space around the meaning, and not with another order of the criteria', () => {
    const terms = (words: Words) => definitionTerms(definition(words), lines(words));
    expect(sameTerms(terms({}), terms({ meaning: ' Wants to talk.\n' }))).toBe(true);
    expect(sameTerms(terms({ criteria: ['a', 'b'] }), terms({ criteria: ['b', 'a'] }))).toBe(false);
  });

  it('is the same in whatever order its fields come out of the file', () => {
    expect(sameTerms({ a: 1, b: { c: 2, d: [3] } }, { b: { d: [3], c: 2 }, a: 1 })).toBe(true);
    expect(sameTerms({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });

  it('that cannot be read as a definition’s is none', () => {
    expect(readDefinitionTerms({ meaning: 3 })).toBeNull();
    expect(readDefinitionTerms(null)).toBeNull();
    expect(readDefinitionTerms(signature('sales', 4).terms)).toEqual(definitionTerms(definition(), lines()));
  });
});
