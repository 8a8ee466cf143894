import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange } from '../../shared/document/apply-change.ts';
import { liveEntities, liveEntity } from '../../shared/document/collection.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import { plainText } from '../../shared/document/rich-text.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import { signEntry, waitingFor } from '../../shared/model/signing.ts';
import { messageState } from '../../shared/planning/message-state.ts';
import { claimViews } from '../../shared/planning/persona-claims.ts';
import { type PersonaEntry, personaEntry } from '../../shared/planning/persona-terms.ts';
import { addClaim, addClaimEvidence, addPersona, editClaim, editPersona, removeClaim } from './edit-persona.ts';
import { hearInsight, putToUse, showInSlide, triageInsight } from './hear-insight.ts';
import { contentUseId, fillGap, giveContentTo, noteGap, rateContent, takeContentFrom } from './keep-content.ts';
import { removeEntry } from './remove-entry.ts';
import { approveMessage, backMessage, beginMessage, editMessage } from './write-message.ts';

const at = '2026-06-16T09:00:00.000Z';
const signers = ['marketing', 'sales'] as const;

/** A document as windows hold it, changed by commands alone. */
function replica() {
  const doc = new Y.Doc();
  const snapshot = () => readSnapshot(doc);
  return {
    doc,
    snapshot,
    run: (change: NamedChange) => doc.transact(() => applyChange(doc, change, { author: 'nora', at })),
    entry(id = 'p'): PersonaEntry {
      const persona = liveEntity(snapshot(), 'personas', id);
      if (!persona) throw new Error(`There is no ${id}.`);
      return personaEntry(persona, liveEntities(snapshot(), 'claims'), snapshot().signatures.values());
    },
  };
}

type Replica = ReturnType<typeof replica>;

/** Two windows that edit apart and meet again. */
function meet(one: Replica, other: Replica): void {
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
}

function twins(...changes: readonly NamedChange[]): readonly [Replica, Replica] {
  const [one, other] = [replica(), replica()];
  for (const change of changes) one.run(change);
  meet(one, other);
  return [one, other];
}

const manager = addPersona('p', 'A1', { name: 'Fleet manager' });
const claim = (id: string, text: string) => ({ id, order: id, kind: 'wants' as const, text });

function signed(): Replica {
  const one = replica();
  one.run(manager);
  one.run(addClaim(one.entry(), claim('A', 'Fewer tows')));
  for (const signer of signers) one.run(signEntry(one.entry(), 'Fleet manager', { function: signer, by: signer, at }));
  return one;
}

describe('a signed persona', () => {
  it('asks for signatures again once its claims read otherwise, in one step with the change', () => {
    for (const change of [
      (entry: PersonaEntry) => addClaim(entry, claim('B', 'A clean inspection')),
      (entry: PersonaEntry) => editClaim(entry, entry.claims[0]!, { text: 'No tows' }, 'change claim'),
      (entry: PersonaEntry) => editClaim(entry, entry.claims[0]!, { kind: 'hurts' }, 'move claim'),
      (entry: PersonaEntry) => removeClaim(entry, entry.claims[0]!),
      (entry: PersonaEntry) => editPersona(entry, { summary: 'Keeps trucks rolling' }, 'line'),
    ]) {
      const one = signed();
      expect(waitingFor(one.entry(), signers)).toEqual([]);
      one.run(change(one.entry()));
      expect(one.entry().version).toBe(2);
      expect(waitingFor(one.entry(), signers)).toEqual([...signers]);
    }
  });

  it('stays signed when a claim is moved within its kind, tested, or an owner changes', () => {
    const one = signed();
    const test = { among: 'won' as const, dimension: 'source', values: ['Fair'], holdsFrom: 0.5 };
    one.run(editClaim(one.entry(), one.entry().claims[0]!, { order: 'Z' }, 'move claim'));
    one.run(editClaim(one.entry(), one.entry().claims[0]!, { test }, 'change test'));
    one.run(editPersona(one.entry(), { salesOwner: 'tom' }, 'owner'));
    expect([one.entry().version, waitingFor(one.entry(), signers)]).toEqual([1, []]);
  });

  it('begins one next version where two change it at once, and keeps both changes', () => {
    const one = signed();
    const other = replica();
    meet(one, other);
    one.run(addClaim(one.entry(), claim('B', 'A clean inspection')));
    other.run(editClaim(other.entry(), other.entry().claims[0]!, { text: 'No tows' }, 'change claim'));
    meet(one, other);
    expect(one.entry().version).toBe(2);
    expect(one.entry().claims.map(({ text }) => text)).toEqual(['No tows', 'A clean inspection']);
    expect(other.entry().terms).toEqual(one.entry().terms);
  });
});

describe('a persona that one deletes while another edits its claims', () => {
  it('is gone for both, and comes back with what the other wrote', () => {
    const [one, other] = twins(manager);
    one.run(removeEntry('personas', 'p', 'persona'));
    other.run(addClaim(other.entry(), claim('A', 'دعم 🚚 على الطريق')));
    meet(one, other);
    for (const each of [one, other]) expect(liveEntities(each.snapshot(), 'personas')).toEqual([]);
    one.run({ name: 'undo', edits: [{ kind: 'restore', root: 'personas', id: 'p' }] });
    expect(one.entry().claims.map(({ text }) => text)).toEqual(['دعم 🚚 على الطريق']);
  });

  it('does not mind evidence for a claim that is gone', () => {
    const one = signed();
    const piece = {
      claimId: 'A',
      order: 'A',
      isAgainst: false,
      source: { kind: 'insight', insightId: 'heard' },
    } as const;
    one.run(hearInsight('heard', { text: 'Two tows a week.' }));
    one.run(addClaimEvidence(piece));
    one.run(removeClaim(one.entry(), one.entry().claims[0]!));
    expect(one.entry().claims).toEqual([]);
    expect(one.snapshot().claimEvidence.get('A|heard')).toMatchObject({ kind: 'insight', insightId: 'heard' });
  });
});

describe('what two do at once in two windows', () => {
  it('is one use of a piece, one rating a person, one message a cell, one piece of evidence an insight', () => {
    const [one, other] = twins(manager, hearInsight('heard', { text: 'Two tows a week.' }));
    const use = { contentId: 'guide', personaId: 'p', stage: 'mql' };
    for (const each of [one, other]) {
      each.run(giveContentTo(use));
      each.run(rateContent('guide', 'tom', 4));
      each.run(beginMessage('p', 'mql', {}));
      each.run(backMessage('p|mql', 'heard'));
      each.run(
        addClaimEvidence({
          claimId: 'A',
          order: 'A',
          isAgainst: false,
          source: { kind: 'insight', insightId: 'heard' },
        }),
      );
    }
    meet(one, other);
    const counts = (['contentUses', 'contentRatings', 'messages', 'messageInsights', 'claimEvidence'] as const).map(
      (root) => liveEntities(one.snapshot(), root).length,
    );
    expect(counts).toEqual([1, 1, 1, 1, 1]);
    expect(contentUseId(use)).toBe('guide|p|mql');
    one.run(takeContentFrom(use));
    expect(liveEntities(one.snapshot(), 'contentUses')).toEqual([]);
    one.run(giveContentTo(use));
    expect(liveEntities(one.snapshot(), 'contentUses')).toHaveLength(1);
  });

  it('keeps the headline that one wrote beside the approval that the other gave to other words', () => {
    const [one, other] = twins(manager, beginMessage('p', 'mql', {}));
    one.run(editMessage('p|mql', { headline: 'Know two weeks before' }, 'headline'));
    other.run(approveMessage(other.snapshot().messages.get('p|mql')!));
    meet(one, other);
    expect(other.snapshot().messages.get('p|mql')).toMatchObject({ headline: 'Know two weeks before', isDraft: false });
    expect(messageState(one.snapshot().messages.get('p|mql')!)).toBe('changed');
  });
});

describe('long and odd words', () => {
  it('are kept as they are', () => {
    const novel = 'Der Lkw steht. '.repeat(1400).trim();
    const one = replica();
    one.run(addPersona('p', 'A1', { name: '‏מנהל צי 🚛‏', summary: novel }));
    one.run(addClaim(one.entry(), claim('A', novel)));
    one.run({
      name: 'write',
      edits: [
        { kind: 'create', root: 'messages', id: 'p|mql', fields: { personaId: 'p', stage: 'mql', talkTrack: novel } },
      ],
    });
    expect(novel.length).toBeGreaterThan(20_000);
    expect(one.entry()).toMatchObject({ name: '‏מנהל צי 🚛‏', summary: novel, claims: [{ text: novel }] });
    expect(plainText(one.doc, { root: 'messages', id: 'p|mql', field: 'talkTrack' })).toBe(novel);
  });

  it('of a newer version are left alone, and a test by something unknown tests nothing', () => {
    const one = signed();
    const raw = one.doc.getMap<Y.Map<unknown>>('claims').get('A');
    raw?.set('mood', 'glad');
    raw?.set('test', { among: 'won', dimension: 'weather', values: ['Rain'] });
    one.run(editClaim(one.entry(), one.entry().claims[0]!, { text: 'No tows' }, 'change claim'));
    expect(raw?.get('mood')).toBe('glad');
    expect(one.entry().claims[0]?.test).toMatchObject({ dimension: 'weather', holdsFrom: 0.5 });
    expect(claimViews(one.entry().claims, { evidence: [], insights: [] })).toHaveLength(1);
  });
});

describe('an insight and a gap', () => {
  it('leaves the inbox with its first use, and stays out with the next', () => {
    const { run, snapshot } = replica();
    run(hearInsight('i', { text: 'They call at night' }));
    const insight = () => snapshot().insights.get('i');
    const use = (claimId: string, on: string) =>
      run(
        putToUse(
          addClaimEvidence({ claimId, order: 'a', isAgainst: false, source: { kind: 'insight', insightId: 'i' } }),
          insight(),
          on,
        ),
      );
    use('c1', at);
    expect(insight()?.triagedAt).toBe(at);
    use('c2', '2026-06-17T09:00:00.000Z');
    expect(insight()?.triagedAt).toBe(at);
    expect(snapshot().claimEvidence.size).toBe(2);
  });

  it('go out of the inbox and back, beside a slide and away', () => {
    const one = replica();
    one.run(hearInsight('heard', { text: 'Call me in October.', slides: ['quality'] }));
    const heard = () => liveEntity(one.snapshot(), 'insights', 'heard')!;
    one.run(triageInsight(heard(), at));
    expect(heard().triagedAt).toBe(at);
    one.run(triageInsight(heard(), at));
    expect(heard().triagedAt).toBeNull();
    one.run(showInSlide(heard(), 'pipeline'));
    one.run(showInSlide(heard(), 'quality'));
    expect(heard().slides).toEqual(['pipeline']);
  });

  it('are open until a piece answers them', () => {
    const one = replica();
    one.run(noteGap('gap', { searched: 'tracker comparison', askedBy: 'tom' }));
    one.run(fillGap('gap', 'comparison', at));
    expect(one.snapshot().contentGaps.get('gap')).toMatchObject({
      contentId: 'comparison',
      filledAt: at,
      askedBy: 'tom',
    });
  });
});
