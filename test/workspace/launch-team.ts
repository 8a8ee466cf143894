import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { LiveContext } from '../../electron/host/live/live-session.ts';
import type { Replica } from '../../renderer/document/replica.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import type { Edit } from '../../shared/model/change.ts';
import { type RootName, rootNames, type Snapshot } from '../../shared/model/entities.ts';
import { channelPair } from './channel-pair.ts';
import { type LiveSetup, openReplica, settled, until } from './live-setup.ts';
import { randomNumbers } from './random.ts';

const launch = 'launch';
const listed: readonly { readonly root: RootName; readonly field: string }[] = [
  { root: 'tasks', field: 'title' },
  { root: 'campaignChannels', field: 'name' },
  { root: 'launchChecks', field: 'title' },
  { root: 'comments', field: 'text' },
];
/** Fields of the launch itself that everyone writes over each other. */
const contested = ['objective', 'name'] as const;

type Field = readonly [root: RootName, id: string, field: string];
const keyOf = (field: Field) => field.join(' ');

/** What a run of planning a launch together found. */
export interface TeamRun {
  readonly operations: number;
  readonly undone: number;
  readonly overlapping: number;
  /** What is wrong, each in a sentence; empty if all is well. */
  readonly faults: readonly string[];
}

interface TeamMember {
  readonly name: string;
  readonly replica: Replica;
  /** Cuts the connection and keeps it cut, or lets it come back. */
  setOffline(isOffline: boolean): void;
}

function joinTeam({ hub, file }: LiveSetup, person: LiveContext): TeamMember {
  let channel: Channel | null = null;
  let isOffline = false;
  const replica = openReplica(file.workspaceId, person, () => {
    const [window, host] = channelPair();
    if (isOffline) setImmediate(() => window.close());
    else hub.connect(host, person);
    channel = window;
    return window;
  });
  return {
    name: person.name,
    replica,
    setOffline(next) {
      isOffline = next;
      if (next) channel?.close();
    },
  };
}

/**
 * Three people plan one launch at once: they add, rename, drop, comment and type in its brief, and take back what they
 * did; the third is offline in the middle third of all operations. Every value that is written names who wrote it.
 */
export async function planLaunch(setup: LiveSetup, operations: number, seed: number): Promise<TeamRun> {
  const random = randomNumbers(seed);
  const team = ['Ann', 'Bob', 'Cem'].map((name) =>
    joinTeam(setup, { personId: name.toLowerCase(), name, role: 'editor' }),
  );
  onTestFinished(() => {
    for (const member of team) member.setOffline(false);
  });
  await Promise.all(team.map(({ replica }) => until(replica, () => replica.store.getState().isLoaded)));
  const run = new LaunchRun(team, random);
  run.begin();
  for (let n = 0; n < operations; n += 1) {
    const third = Math.floor((n * 3) / operations);
    team[2]?.setOffline(third === 1);
    run.operate();
    if (random(3) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  team[2]?.setOffline(false);
  await Promise.all(team.map(({ replica }) => settled(replica)));
  await run.agree();
  return run.result(operations);
}

class LaunchRun {
  readonly #team: readonly TeamMember[];
  readonly #random: (below: number) => number;
  readonly #created: { readonly root: RootName; readonly id: string }[] = [];
  readonly #written = new Map<string, string[]>();
  readonly #typed: string[] = [];
  readonly #faults: string[] = [];
  #undone = 0;
  #overlapping = 0;
  #number = 0;

  constructor(team: readonly TeamMember[], random: (below: number) => number) {
    this.#team = team;
    this.#random = random;
  }

  begin(): void {
    const [first] = this.#team;
    if (first) this.#write(first, 'plan', [{ kind: 'create', root: 'campaigns', id: launch, fields: {} }]);
  }

  /** One random thing that one random person does. */
  operate(): void {
    const member = this.#pick(this.#team);
    const dice = this.#random(10);
    if (dice < 3) this.#add(member);
    else if (dice < 5) this.#rename(member);
    else if (dice === 5) this.#drop(member);
    else if (dice === 6) this.#contest(member);
    else if (dice < 9) this.#type(member);
    else this.#takeBack(member);
  }

  /** Resolves once all windows hold the same; it is a fault if they never do. */
  async agree(): Promise<void> {
    const isSame = () =>
      new Set(this.#team.map(({ replica }) => plainOf(replica.store.getState().snapshot))).size === 1;
    for (let turn = 0; turn < 2000 && !isSame(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    if (!isSame()) this.#faults.push('The windows do not end with the same.');
  }

  result(operations: number): TeamRun {
    const snapshot = this.#team[0]?.replica.store.getState().snapshot;
    if (snapshot) this.#check(snapshot);
    return { operations, undone: this.#undone, overlapping: this.#overlapping, faults: this.#faults };
  }

  #check(snapshot: Snapshot): void {
    for (const { root, id } of this.#created) {
      if (!snapshot[root].has(id)) this.#faults.push(`${root} ${id} is not there at all.`);
    }
    for (const [key, values] of this.#written) {
      const [root, id, field] = key.split(' ') as unknown as [RootName, string, string];
      const now = textAt(snapshot, [root, id, field]);
      if (!['', ...values].includes(now)) this.#faults.push(`${key} holds “${now}”, which nobody wrote.`);
      if (new Set(values.map((value) => value.split(':')[0])).size > 1) this.#overlapping += 1;
    }
    const brief = snapshot.campaigns.get(launch)?.brief ?? '';
    for (const text of this.#typed) if (!brief.includes(text)) this.#faults.push(`“${text}” is gone from the brief.`);
  }

  #add(member: TeamMember): void {
    const { root, field } = this.#pick(listed);
    const id = `${root}-${member.name}-${this.#number}`;
    const title = this.#value(member);
    const owner = root === 'comments' ? { root: 'campaigns', entryId: launch } : { campaignId: launch };
    this.#created.push({ root, id });
    this.#note([root, id, field], title);
    this.#write(member, 'add', [{ kind: 'create', root, id, fields: { ...owner, [field]: title } }]);
  }

  #rename(member: TeamMember): void {
    const place = this.#known(member);
    if (!place) return;
    const title = this.#value(member);
    this.#note([place.root, place.id, place.field], title);
    this.#write(member, 'rename', [{ kind: 'set', root: place.root, id: place.id, fields: { [place.field]: title } }]);
  }

  #drop(member: TeamMember): void {
    const place = this.#known(member);
    if (place) this.#write(member, 'drop', [{ kind: 'remove', root: place.root, id: place.id }]);
  }

  #contest(member: TeamMember): void {
    const field = this.#pick(contested);
    const value = this.#value(member);
    this.#note(['campaigns', launch, field], value);
    this.#write(member, 'change', [{ kind: 'set', root: 'campaigns', id: launch, fields: { [field]: value } }]);
  }

  /** Types a word somewhere into the brief, as the editor does: undo of it is the editor's. */
  #type(member: TeamMember): void {
    const { fragment } = member.replica.richText({ root: 'campaigns', id: launch, field: 'brief' });
    const word = `«${this.#value(member)}»`;
    this.#typed.push(word);
    fragment.doc?.transact(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(word)]);
      fragment.insert(this.#random(fragment.length + 1), [paragraph]);
    });
  }

  /** What undo changes must be this person's: a value of theirs that goes, or an entry that they made or dropped. */
  #takeBack(member: TeamMember): void {
    const before = member.replica.store.getState().snapshot;
    const outcome = this.#random(4) === 0 ? member.replica.redo() : member.replica.undo();
    if (outcome.kind !== 'done') return;
    this.#undone += 1;
    const after = member.replica.store.getState().snapshot;
    for (const { root, field } of [
      ...listed,
      ...contested.map((one) => ({ root: 'campaigns' as const, field: one })),
    ]) {
      for (const id of after[root].keys()) {
        const [was, is] = [textAt(before, [root, id, field]), textAt(after, [root, id, field])];
        const isOwn = [was, is].some((value) => value.startsWith(`${member.name}:`));
        if (was !== is && !isOwn) this.#faults.push(`${member.name} took “${was}” in ${root} ${id} back for “${is}”.`);
      }
    }
  }

  #known(member: TeamMember): { root: RootName; id: string; field: string } | null {
    const { snapshot } = member.replica.store.getState();
    const { root, field } = this.#pick(listed);
    const ids = [...snapshot[root].keys()];
    return ids.length === 0 ? null : { root, field, id: this.#pick(ids) };
  }

  #write(member: TeamMember, name: string, edits: readonly Edit[]): void {
    member.replica.runChange({ name, edits });
  }

  #note(field: Field, value: string): void {
    this.#written.set(keyOf(field), [...(this.#written.get(keyOf(field)) ?? []), value]);
  }

  #value(member: TeamMember): string {
    this.#number += 1;
    return `${member.name}:${this.#number}`;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[this.#random(values.length)] as Value;
  }
}

function textAt(snapshot: Snapshot, [root, id, field]: Field): string {
  const entity: unknown = snapshot[root].get(id);
  const value = typeof entity === 'object' && entity !== null ? Reflect.get(entity, field) : '';
  return typeof value === 'string' ? value : '';
}

/** A snapshot as text that is the same for the same content. */
function plainOf(snapshot: Snapshot): string {
  return JSON.stringify(
    rootNames.map((root) => [...snapshot[root].entries()].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
}
