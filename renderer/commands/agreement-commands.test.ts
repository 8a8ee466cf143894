import { describe, expect, it } from 'vitest';
import { roots } from '../../shared/model/entities.ts';
import { signatureId } from '../../shared/model/signing.ts';
import { handoffTerms, signableHandoff } from '../../shared/planning/handoff-terms.ts';
import { signableSla, slaTerms } from '../../shared/planning/sla-terms.ts';
import { editHandoff, editSla } from './edit-agreement.ts';

const sla = roots.slas.parse({ id: 's', title: 'First touch', amount: 4 });
const handoff = roots.handoffs.parse({
  id: 'h',
  fromStage: 'mql',
  toStage: 'sal',
  fromFunction: 'marketing',
  toFunction: 'sales',
});

const signature = (root: 'slas' | 'handoffs', entryId: string, version: number, terms: Record<string, unknown>) =>
  roots.signatures.parse({
    id: signatureId(root, entryId, version, 'sales'),
    root,
    entryId,
    version,
    function: 'sales',
    by: 'dr',
    at: '2026-06-01T10:00:00Z',
    terms,
  });

describe('changing an agreement', () => {
  it('begins the next version once somebody signed', () => {
    const unsigned = editSla(signableSla(sla, []), { amount: 6 }, 'promise');
    expect(unsigned.edits).toEqual([{ kind: 'set', root: 'slas', id: 's', fields: { amount: 6 } }]);
    const signed = editSla(signableSla(sla, [signature('slas', 's', 1, slaTerms(sla))]), { amount: 6 }, 'promise');
    expect(signed.edits).toEqual([{ kind: 'set', root: 'slas', id: 's', fields: { amount: 6, version: 2 } }]);
  });

  it('asks for no signature again for what nobody signs', () => {
    const entry = signableSla(sla, [signature('slas', 's', 1, slaTerms(sla))]);
    expect(editSla(entry, { salesOwner: 'dr', reviewOn: '2026-09-01' }, 'owner').edits[0]).toMatchObject({
      fields: { salesOwner: 'dr', reviewOn: '2026-09-01' },
    });
    expect(editSla(entry, { typedKept: 3 }, 'count').edits[0]).not.toHaveProperty('fields.version');
  });

  it('is the signed version again when it reads as it did', () => {
    const changed = { ...handoff, trigger: 'At noon', version: 2 };
    const entry = signableHandoff(changed, [signature('handoffs', 'h', 1, { ...handoffTerms(handoff) })]);
    expect(editHandoff(entry, { trigger: '' }, 'trigger').edits[0]).toMatchObject({
      fields: { trigger: '', version: 1 },
    });
    expect(editHandoff(entry, { trigger: 'At one' }, 'trigger').edits[0]).toMatchObject({
      fields: { trigger: 'At one' },
    });
  });
});
