import { describe, expect, it } from 'vitest';
import { roots } from '../model/entities.ts';
import { definitionTerms } from '../model/handbook-entry.ts';
import { signatureId } from '../model/signing.ts';
import { type HandbookParts, stageRules } from './sla-criteria.ts';

const filled = (field: string) => ({ field, op: 'filled' as const, values: [] });

const definition = (version: number) => roots.definitions.parse({ id: 'mql', kind: 'stage', stage: 'mql', version });
const line = (id: string, kind: 'criterion' | 'information', field: string | null) =>
  roots.criteria.parse({
    id,
    definitionId: 'mql',
    kind,
    order: id,
    text: `line ${id}`,
    rule: field === null ? null : filled(field),
  });

const signedLines = [line('a', 'criterion', 'score'), line('b', 'criterion', null), line('c', 'information', 'phone')];
const signatures = (['marketing', 'sales'] as const).map((signer) =>
  roots.signatures.parse({
    id: signatureId('definitions', 'mql', 4, signer),
    root: 'definitions',
    entryId: 'mql',
    function: signer,
    by: `someone of ${signer}`,
    at: '2026-03-14T09:00:00.000Z',
    version: 4,
    terms: definitionTerms(definition(4), signedLines),
  }),
);

const handbook = (parts: Partial<HandbookParts>): HandbookParts => ({
  definitions: [definition(5)],
  criteria: signedLines,
  signatures: [],
  people: [],
  ...parts,
});

describe('the lines that a promise is measured by', () => {
  const draft = [line('a', 'criterion', 'source'), line('d', 'criterion', 'country'), line('c', 'information', 'mail')];

  it('are those of the version in force, whatever stands in a draft', () => {
    const rules = stageRules('mql', 'criterion', handbook({ criteria: draft, signatures }));
    expect(rules).toEqual({ lines: 2, rules: [filled('score')], version: 4 });
  });

  it('are tested by what the data calls a piece of information today', () => {
    const rules = stageRules('mql', 'information', handbook({ criteria: draft, signatures }));
    expect(rules).toEqual({ lines: 1, rules: [filled('mail')], version: 4 });
    const gone = stageRules('mql', 'information', handbook({ criteria: draft.slice(0, 2), signatures }));
    expect(gone).toEqual({ lines: 1, rules: [], version: 4 });
  });

  it('are those of the draft while nothing is in force, and say so', () => {
    const rules = stageRules('mql', 'criterion', handbook({ signatures: signatures.slice(0, 1) }));
    expect(rules).toEqual({ lines: 2, rules: [filled('score')], version: null });
    expect(stageRules('sql', 'criterion', handbook({}))).toEqual({ lines: 0, rules: [], version: null });
  });
});
