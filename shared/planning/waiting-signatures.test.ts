import { describe, expect, it } from 'vitest';
import type { MemberFunction } from '../contract/library.ts';
import type { NamedChange } from '../model/change.ts';
import { type RootName, roots } from '../model/entities.ts';
import { goalEntry } from '../model/goal-entry.ts';
import { handbookEntry } from '../model/handbook-entry.ts';
import { schemeEntry } from '../model/incentive-entry.ts';
import { type Signable, signEntry } from '../model/signing.ts';
import { askToAccept, objectTo } from './campaign-changes.ts';
import { campaignEntry } from './campaign-terms.ts';
import { signableHandoff } from './handoff-terms.ts';
import { personaEntry } from './persona-terms.ts';
import { type SignedParts, waitingSignatures } from './waiting-signatures.ts';

const mql = roots.definitions.parse({ id: 'mql', stage: 'mql', ownerFunction: 'telequalification' });
const step = roots.handoffs.parse({
  id: 'step',
  fromStage: 'mql',
  toStage: 'sal',
  fromFunction: 'marketing',
  toFunction: 'sales',
  trigger: 'Scored',
});
const persona = roots.personas.parse({ id: 'manager', name: 'Fleet manager' });
const launch = roots.campaigns.parse({ id: 'launch', name: 'Fleet week', kind: 'launch' });
const goal = roots.goals.parse({ id: 'pipeline', title: 'Pipeline', from: '2026-07-01', to: '2027-01-01' });
const scheme = roots.incentiveSchemes.parse({ id: 'sdr', role: 'SDR', function: 'telequalification' });
const nothing: SignedParts = {
  definitions: [mql],
  criteria: [],
  handoffs: [step],
  slas: [],
  personas: [persona],
  claims: [],
  goals: [goal],
  incentiveSchemes: [scheme],
  incentiveParts: [],
  campaigns: [launch],
  campaignChannels: [],
  campaignAsks: [],
  signatures: [],
  people: [],
};

const today = '2026-11-20';
const at = (day: number) => `2026-11-${10 + day}T09:00:00.000Z`;
const made = <Root extends RootName>(root: Root, { edits }: NamedChange) =>
  edits.flatMap((edit) => (edit.kind === 'create' && edit.root === root ? [{ id: edit.id, ...edit.fields }] : []));
const signed = (entry: Signable, by: MemberFunction, day: number) =>
  made('signatures', signEntry(entry, 'it', { function: by, by: 'p', at: at(day) })).map((each) =>
    roots.signatures.parse(each),
  );
const definition = handbookEntry(mql, [], []);
const handoff = signableHandoff(step, []);
const campaign = campaignEntry(launch, [], []);
const asked = (day: number) =>
  made('campaignAsks', askToAccept(campaign, ['telequalification'], { by: 'tom', at: at(day) }));
const asks = (...fields: readonly object[]) => [roots.campaignAsks.parse(Object.assign({}, ...fields))];
const of = (parts: Partial<SignedParts>, own: MemberFunction) =>
  waitingSignatures({ ...nothing, ...parts }, own, today).map(({ id }) => id);

describe('what waits for a function’s signature', () => {
  it('is nothing in drafts that nobody has signed, nor for who signs nothing', () => {
    expect(of({}, 'sales')).toEqual([]);
    expect(of({ signatures: signed(definition, 'sales', 1) }, 'leadership')).toEqual([]);
  });

  it('is what another function has signed, the newest first, until one’s own signature', () => {
    const signatures = [...signed(definition, 'sales', 1), ...signed(handoff, 'marketing', 2)];
    expect(of({ signatures }, 'telequalification')).toEqual(['step', 'mql']);
    expect(of({ signatures }, 'sales')).toEqual(['step']);
    expect(of({ signatures: [...signatures, ...signed(handoff, 'sales', 3)] }, 'sales')).toEqual([]);
    expect(waitingSignatures({ ...nothing, signatures }, 'sales', today)[0]).toMatchObject({
      root: 'handoffs',
      signedBy: ['marketing'],
      since: at(2),
    });
  });

  it('is a persona for marketing and sales alone', () => {
    const signatures = signed(personaEntry(persona, [], []), 'marketing', 1);
    expect(of({ signatures }, 'sales')).toEqual(['manager']);
    expect(of({ signatures }, 'telequalification')).toEqual([]);
  });

  it('is a change of what is in force, for all who sign', () => {
    const all = ['marketing', 'telequalification', 'sales'] as const;
    const signatures = all.flatMap((by, index) => signed(handoff, by, index));
    const handoffs = [{ ...step, trigger: 'Called', version: 2 }];
    for (const own of all) expect(of({ signatures, handoffs }, own)).toEqual(['step']);
    expect(waitingSignatures({ ...nothing, signatures, handoffs }, 'sales', today)[0]).toMatchObject({
      isChanged: true,
      signedBy: [],
    });
    expect(of({ signatures: signatures.slice(1), handoffs }, 'sales')).toEqual([]);
  });

  it('is a goal that is not over, for those whose it is', () => {
    const signatures = signed(goalEntry(goal, []), 'marketing', 1);
    expect(of({ signatures }, 'sales')).toEqual(['pipeline']);
    expect(of({ signatures }, 'telequalification')).toEqual([]);
    expect(of({ signatures, goals: [{ ...goal, to: today }] }, 'sales')).toEqual([]);
  });

  it('is a scheme of incentives that is not past, for those whose pay it is and for marketing and sales', () => {
    const signatures = signed(schemeEntry(scheme, [], []), 'sales', 1);
    expect(of({ signatures }, 'telequalification')).toEqual(['sdr']);
    expect(of({ signatures }, 'marketing')).toEqual(['sdr']);
    expect(of({ signatures, incentiveSchemes: [{ ...scheme, state: 'past' }] }, 'marketing')).toEqual([]);
  });

  it('is not what reads otherwise than it was signed', () => {
    const signatures = signed(handoff, 'marketing', 1);
    expect(of({ signatures, handoffs: [{ ...step, trigger: 'Called' }] }, 'sales')).toEqual([]);
  });

  it('is a campaign that it was asked to accept, not one that others accepted', () => {
    expect(of({ signatures: signed(campaign, 'marketing', 1) }, 'telequalification')).toEqual([]);
    const campaignAsks = asks(...asked(1));
    expect(of({ campaignAsks }, 'telequalification')).toEqual(['launch']);
    expect(of({ campaignAsks }, 'sales')).toEqual([]);
    expect(of({ campaignAsks, signatures: signed(campaign, 'telequalification', 2) }, 'telequalification')).toEqual([]);
    expect(of({ campaignAsks, campaigns: [{ ...launch, version: 2 }] }, 'telequalification')).toEqual([]);
    expect(of({ campaignAsks, campaigns: [{ ...launch, state: 'stopped' }] }, 'telequalification')).toEqual([]);
  });

  it('is no campaign of which it said why not, until it is asked again', () => {
    const objected = made(
      'campaignAsks',
      objectTo(campaign, 'telequalification', 'Too late', { by: 'sofia', at: at(2) }),
    );
    expect(of({ campaignAsks: asks(...asked(1), ...objected) }, 'telequalification')).toEqual([]);
    expect(of({ campaignAsks: asks(...objected, ...asked(3)) }, 'telequalification')).toEqual(['launch']);
  });
});
