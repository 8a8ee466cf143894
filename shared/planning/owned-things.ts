import type { Entity, RootName, Snapshot } from '../model/entities.ts';
import { schemeTitle } from '../model/incentive-entry.ts';
import { livingInOrder } from '../model/living.ts';

/** Kinds of things that have an owner, what waits for somebody first, as people call one and several of them. */
export const ownedKinds = {
  goals: ['goal', 'goals'],
  campaigns: ['campaign', 'campaigns'],
  actions: ['open action', 'open actions'],
  tasks: ['open task', 'open tasks'],
  launchChecks: ['open check', 'open checks'],
  changePlans: ['open change plan', 'open change plans'],
  campaignRoles: ['part in a campaign', 'parts in campaigns'],
  campaignChannels: ['campaign channel', 'campaign channels'],
  programmes: ['programme', 'programmes'],
  programmeCells: ['programme step', 'programme steps'],
  channels: ['channel', 'channels'],
  personas: ['persona', 'personas'],
  messages: ['message', 'messages'],
  content: ['piece of content', 'pieces of content'],
  definitions: ['definition', 'definitions'],
  handoffs: ['handoff', 'handoffs'],
  slas: ['promise', 'promises'],
  incentiveSchemes: ['pay scheme', 'pay schemes'],
  meetingSeries: ['meeting series', 'meeting series'],
  exchanges: ['exchange', 'exchanges'],
} as const satisfies { readonly [Root in RootName]?: readonly [one: string, many: string] };

export type OwnedKind = keyof typeof ownedKinds;

/** Something that somebody answers for. */
export interface OwnedThing {
  readonly kind: OwnedKind;
  readonly id: string;
  /** What it is called; empty while it has no name. */
  readonly name: string;
  /** The parts of its address in the workspace. */
  readonly at: readonly string[];
}

interface Agreed {
  readonly marketingOwner: string | null;
  readonly salesOwner: string | null;
  readonly telequalificationOwner: string | null;
}

type Owners = readonly (string | null)[];
type Add = (owners: Owners, thing: OwnedThing) => void;
type Living = <Root extends RootName>(root: Root) => readonly Entity<Root>[];

const ownersOf = ({ marketingOwner, salesOwner, telequalificationOwner }: Agreed): Owners => [
  marketingOwner,
  salesOwner,
  telequalificationOwner,
];

/** What each person answers for, by their id: what is done, and what is part of something deleted, is left out. */
export function ownedThings(snapshot: Snapshot): ReadonlyMap<string, readonly OwnedThing[]> {
  const owned = new Map<string, OwnedThing[]>();
  const living: Living = <Root extends RootName>(root: Root) =>
    livingInOrder((snapshot[root] as unknown as ReadonlyMap<string, Entity<Root>>).values());
  const add: Add = (owners, thing) => {
    for (const owner of new Set(owners)) {
      if (owner === null || owner === '') continue;
      const things = owned.get(owner) ?? [];
      things.push(thing);
      owned.set(owner, things);
    }
  };
  planned(living, add);
  customers(living, add);
  agreement(living, add);
  meetings(living, add);
  return owned;
}

function planned(living: Living, add: Add): void {
  for (const goal of living('goals'))
    add(ownersOf(goal), { kind: 'goals', id: goal.id, name: goal.title, at: ['plan', 'goals', goal.id] });
  const campaigns = new Map(living('campaigns').map((campaign) => [campaign.id, campaign]));
  const campaignAt = (id: string) => ['plan', 'campaigns', id];
  for (const campaign of campaigns.values())
    add(ownersOf(campaign), { kind: 'campaigns', id: campaign.id, name: campaign.name, at: campaignAt(campaign.id) });
  const part = <Kind extends 'campaignRoles' | 'campaignChannels' | 'tasks' | 'launchChecks'>(
    kind: Kind,
    owner: string | null,
    { id, campaignId, name }: { readonly id: string; readonly campaignId: string; readonly name: string },
  ) => {
    const campaign = campaigns.get(campaignId);
    if (campaign) add([owner], { kind, id, name: name || campaign.name, at: campaignAt(campaignId) });
  };
  for (const role of living('campaignRoles'))
    part('campaignRoles', role.personId, { ...role, name: campaigns.get(role.campaignId)?.name ?? '' });
  for (const channel of living('campaignChannels')) part('campaignChannels', channel.owner, channel);
  for (const task of living('tasks')) if (task.progress < 1) part('tasks', task.owner, { ...task, name: task.title });
  for (const check of living('launchChecks'))
    if (check.doneAt === null) part('launchChecks', check.owner, { ...check, name: check.title });
  const programmes = new Map(living('programmes').map((programme) => [programme.id, programme]));
  const programmeAt = (...parts: readonly string[]) => ['plan', 'programmes', ...parts];
  for (const { id, name, owner } of programmes.values())
    add([owner], { kind: 'programmes', id, name, at: programmeAt(id) });
  for (const { id, programmeId, step, owner } of living('programmeCells')) {
    const programme = programmes.get(programmeId);
    if (programme)
      add([owner], { kind: 'programmeCells', id, name: programme.name, at: programmeAt(programmeId, step) });
  }
  for (const { id, name, owner } of living('channels'))
    add([owner], { kind: 'channels', id, name, at: ['plan', 'channels', id] });
}

function customers(living: Living, add: Add): void {
  for (const persona of living('personas'))
    add(ownersOf(persona), {
      kind: 'personas',
      id: persona.id,
      name: persona.name,
      at: ['customers', 'personas', persona.id],
    });
  for (const { id, headline, personaId, stage, owner } of living('messages'))
    add([owner], { kind: 'messages', id, name: headline, at: ['customers', 'messages', personaId, stage] });
  for (const { id, title, owner } of living('content'))
    add([owner], { kind: 'content', id, name: title, at: ['customers', 'content', id] });
}

function agreement(living: Living, add: Add): void {
  const labels = new Map(living('definitions').map(({ stage, label }) => [stage, label || stage]));
  const stageName = (stage: string) => labels.get(stage) ?? stage;
  for (const { id, label, stage, owner } of living('definitions'))
    add([owner], { kind: 'definitions', id, name: label || stage, at: ['agreement', 'handbook', stage] });
  for (const handoff of living('handoffs'))
    add(ownersOf(handoff), {
      kind: 'handoffs',
      id: handoff.id,
      name: `${stageName(handoff.fromStage)} to ${stageName(handoff.toStage)}`,
      at: ['agreement', 'handoffs', 'step', handoff.id],
    });
  for (const promise of living('slas'))
    add(ownersOf(promise), {
      kind: 'slas',
      id: promise.id,
      name: promise.title,
      at: ['agreement', 'handoffs', 'promise', promise.id],
    });
  for (const scheme of living('incentiveSchemes'))
    if (scheme.state !== 'past')
      add(ownersOf(scheme), {
        kind: 'incentiveSchemes',
        id: scheme.id,
        name: scheme.role === '' ? '' : schemeTitle(scheme),
        at: ['agreement', 'incentives', scheme.id],
      });
}

function meetings(living: Living, add: Add): void {
  for (const { id, title, owner } of living('meetingSeries'))
    add([owner], { kind: 'meetingSeries', id, name: title, at: ['agreement', 'rhythm', id] });
  for (const { id, title, guest, host, doneOn } of living('exchanges'))
    if (doneOn === null) add([guest, host], { kind: 'exchanges', id, name: title, at: ['agreement', 'exchange', id] });
  const round = living('healthRounds')
    .filter(({ revealedAt }) => revealedAt !== null)
    .toSorted((one, other) => (other.revealedAt ?? '').localeCompare(one.revealedAt ?? ''))[0];
  const plansAt = ['agreement', 'health-check', ...(round ? [round.id, 'plans'] : [])];
  for (const { id, title, owner, state } of living('changePlans'))
    if (state === 'open') add([owner], { kind: 'changePlans', id, name: title, at: plansAt });
  for (const { id, title, owner, status, meetingId } of living('actions'))
    if (status === 'open')
      add([owner], {
        kind: 'actions',
        id,
        name: title,
        at: ['review', 'meetings', ...(meetingId === null ? [] : [meetingId])],
      });
}

/** Things of one kind, for "3 goals". */
export interface OwnedGroup {
  readonly kind: OwnedKind;
  readonly things: readonly OwnedThing[];
}

/** Things by kind, in the order of the kinds. */
export function byKind(things: readonly OwnedThing[]): readonly OwnedGroup[] {
  return (Object.keys(ownedKinds) as OwnedKind[]).flatMap((kind) => {
    const own = things.filter((thing) => thing.kind === kind);
    return own.length === 0 ? [] : [{ kind, things: own }];
  });
}
