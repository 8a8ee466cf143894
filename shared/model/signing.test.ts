import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionSchema } from './entities.ts';
import {
  type Definition,
  raisedVersion,
  sameTerms,
  signatureBy,
  signersOf,
  termsOf,
  versionBefore,
  versionsOf,
  waitingFor,
} from './signing.ts';

const signers = ['marketing', 'telequalification', 'sales'] as const;

function definition(fields: Partial<Definition> = {}): Definition {
  const plain = {
    id: 'mql',
    stage: 'mql',
    label: 'MQL',
    meaning: 'Wants to talk.',
    criteria: ['Score 60'],
    version: 4,
  };
  return definitionSchema.parse({ ...plain, ...fields });
}

const signature = (
  signer: (typeof signers)[number],
  version: number,
  terms?: Definition['signatures'][number]['terms'],
) => ({
  function: signer,
  by: `someone of ${signer}`,
  at: `2026-03-${10 + version}T09:00:00.000Z`,
  version,
  ...(terms ? { terms } : {}),
});

describe('a signature', () => {
  it('stands under the version it was given to', () => {
    const signed = definition({ signatures: [signature('sales', 4)] });
    expect(signatureBy(signed, 'sales')?.by).toBe('someone of sales');
    expect(signatureBy({ ...signed, version: 5 }, 'sales')).toBeNull();
  });

  it('does not stand under words that were not signed, whatever the version says', () => {
    const terms = termsOf(definition());
    const signed = definition({ signatures: [signature('sales', 4, terms)] });
    expect(signatureBy(signed, 'sales')).not.toBeNull();
    expect(signatureBy({ ...signed, criteria: ['Score 65'] }, 'sales')).toBeNull();
    expect(signatureBy({ ...signed, meaning: 'Has a budget.' }, 'sales')).toBeNull();
  });

  it('is not shaken by plans, names and the owner’s name', () => {
    const signed = definition({ signatures: [signature('sales', 4, termsOf(definition()))] });
    const renamed = { ...signed, label: 'Hot lead', hint: 'x', owner: 'maren', targetVolume: 90, targetRate: 0.5 };
    expect(signatureBy(renamed, 'sales')).not.toBeNull();
  });

  it('survives terms that cannot be read as one without them', () => {
    const broken = { ...signature('sales', 4), terms: { meaning: 3 } };
    const read = definitionSchema.parse({ id: 'mql', stage: 'mql', version: 4, signatures: [broken] });
    expect(read.signatures).toHaveLength(1);
    expect(signatureBy(read, 'sales')).not.toBeNull();
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
    const signed = definition({ signatures: [signature('marketing', 4), signature('sales', 3)] });
    expect(waitingFor(signed, signers)).toEqual(['telequalification', 'sales']);
  });
});

describe('the next version', () => {
  it('does not begin while nobody signed the current one', () => {
    expect(raisedVersion(definition())).toEqual({});
    expect(raisedVersion(definition({ signatures: [signature('sales', 3)] }))).toEqual({});
  });

  it('begins once someone did, and keeps what they had signed', () => {
    const signed = definition({ signatures: [signature('sales', 4)] });
    expect(raisedVersion(signed)).toEqual({ version: 5, signatures: [signature('sales', 4, termsOf(signed))] });
  });

  it('never takes a number that a signature carries already', () => {
    const undone = definition({ signatures: [signature('sales', 4), signature('marketing', 7)] });
    expect(raisedVersion(undone).version).toBe(8);
  });

  it('leaves no function signed, whatever was signed before', () => {
    const given = fc.record({ signer: fc.constantFrom(...signers), version: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (all, version) => {
        const before = definition({ version, signatures: all.map((one) => signature(one.signer, one.version)) });
        const after = { ...before, ...raisedVersion(before), criteria: ['Score 65'] };
        expect(waitingFor(after, signers)).toEqual([...signers]);
        expect(after.version >= before.version).toBe(true);
      }),
    );
  });
});

describe('the versions of an entry', () => {
  it('are those that signatures tell of and the current one, the newest first', () => {
    const terms = termsOf(definition({ meaning: 'Old words.' }));
    const entry = definition({ version: 5, signatures: [signature('sales', 2), signature('marketing', 4, terms)] });
    expect(versionsOf(entry).map(({ version }) => version)).toEqual([5, 4, 2]);
    expect(versionBefore(entry, signers)).toMatchObject({ version: 4, terms });
    expect(versionBefore(definition(), signers)).toBeNull();
  });

  it('are compared with the newest that all signed, not with a draft that one side signed', () => {
    const all = signers.map((signer) => signature(signer, 4));
    const entry = definition({ version: 6, signatures: [...all, signature('sales', 5)] });
    expect(versionBefore(entry, signers)?.version).toBe(4);
  });

  it('count a function’s newest signature only', () => {
    const [current] = versionsOf(
      definition({ signatures: [signature('sales', 4), { ...signature('sales', 4), by: 'tom' }] }),
    );
    expect(current?.signatures.map(({ by }) => by)).toEqual(['tom']);
  });
});

describe('what is signed', () => {
  it('is the same with space around the meaning, and not with another order of the criteria', () => {
    expect(sameTerms(definition(), definition({ meaning: ' Wants to talk.\n' }))).toBe(true);
    expect(sameTerms(definition({ criteria: ['a', 'b'] }), definition({ criteria: ['b', 'a'] }))).toBe(false);
  });
});
