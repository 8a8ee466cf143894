import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Edit, NamedChange } from '../model/change.ts';
import type { Entity, RootName } from '../model/entities.ts';
import { raisedVersion, type SignedVersion, sameTerms } from '../model/signing.ts';
import type { CampaignParts } from './campaign-parts.ts';
import { type CampaignEntry, campaignName, campaignTerms, raisedCampaign } from './campaign-terms.ts';
import { type LaunchDays, movedChecks } from './launch-checklist.ts';
import { type DatedTask, type Forecast, type Plan, shiftWithPlan } from './schedule.ts';

type CampaignFields = Partial<
  Omit<Entity<'campaigns'>, 'id' | 'version' | 'createdAt' | 'createdBy' | 'deletedAt' | 'order'>
>;

/** Fields of a campaign with the version that they bring: what was accepted becomes the next one, once. */
function campaignEdit(entry: CampaignEntry, fields: CampaignFields): Edit {
  const raised = raisedCampaign(entry, campaignTerms({ ...entry, ...fields }, entry.terms.channels));
  return { kind: 'set', root: 'campaigns', id: entry.id, fields: { ...fields, ...raised } };
}

/** Changes a campaign; `what` says which part of it: "launch day". */
export function editCampaign(entry: CampaignEntry, fields: CampaignFields, what: string): NamedChange {
  return { name: `change the ${what} of ${campaignName(entry)}`, edits: [campaignEdit(entry, fields)] };
}

/** The version that typing in the brief of an accepted campaign begins; null where nobody accepted the brief as it was. */
export function reopenCampaign(entry: CampaignEntry): NamedChange | null {
  const raised = entry.acceptedTerms.has('brief') ? raisedVersion(entry) : {};
  if (raised.version === undefined) return null;
  return {
    name: `begin version ${raised.version} of ${campaignName(entry)}`,
    edits: [numbered(entry, raised.version)],
  };
}

/** Takes a campaign that reads as an accepted version again back to it, with its signatures; null where it reads otherwise. */
export function returnToAccepted(entry: CampaignEntry, { version, terms }: SignedVersion): NamedChange | null {
  if (terms === null || !sameTerms(terms, entry.terms)) return null;
  return { name: `return to version ${version} of ${campaignName(entry)}`, edits: [numbered(entry, version)] };
}

const numbered = ({ id }: CampaignEntry, version: number): Edit => ({
  kind: 'set',
  root: 'campaigns',
  id,
  fields: { version },
});

type LineTerms = CampaignEntry['terms']['channels'];

/** A change of the channels of a campaign with the version that it brings: what they may cost was accepted. */
export function withChannels(entry: CampaignEntry, change: NamedChange, after: LineTerms): NamedChange {
  const { version } = raisedCampaign(entry, campaignTerms(entry, after));
  return version === undefined ? change : { ...change, edits: [...change.edits, numbered(entry, version)] };
}

const stateOfPhase = { plan: 'planning', ready: 'ready', launch: 'running', run: 'running', retro: 'done' } as const;

/** Takes a launch to a phase; its state goes with it. */
export function moveToPhase(entry: CampaignEntry, phase: keyof typeof stateOfPhase): NamedChange {
  return {
    name: `move ${campaignName(entry)} to ${phase}`,
    edits: [{ kind: 'set', root: 'campaigns', id: entry.id, fields: { phase, state: stateOfPhase[phase] } }],
  };
}

/** Takes a campaign to a state; a launch's phase goes with it where it has to. */
export function moveToState(entry: CampaignEntry, state: Entity<'campaigns'>['state']): NamedChange {
  const phases = { idea: 'plan', planning: 'plan', ready: 'ready', running: 'run', done: 'retro' } as const;
  const isThere = state === 'stopped' || stateOfPhase[entry.phase] === state;
  return {
    name: `move ${campaignName(entry)} to ${state}`,
    edits: [
      { kind: 'set', root: 'campaigns', id: entry.id, fields: isThere ? { state } : { state, phase: phases[state] } },
    ],
  };
}

/** Locks what was expected of the channels from a day on, or lets it be changed again. */
export function lockBenchmarks(entry: CampaignEntry, on: string | null): NamedChange {
  return {
    name: `${on === null ? 'unlock' : 'lock'} the benchmarks of ${campaignName(entry)}`,
    edits: [{ kind: 'set', root: 'campaigns', id: entry.id, fields: { benchmarksLockedOn: on } }],
  };
}

/** Names of the entries that tell of one function and one version of a campaign. */
export function askId({ id, version }: Pick<CampaignEntry, 'id' | 'version'>, signer: MemberFunction): string {
  return `${id}|${version}|${signer}`;
}

interface Said {
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

/** Asks functions to accept a campaign as it stands. */
export function askToAccept(entry: CampaignEntry, signers: readonly MemberFunction[], { by, at }: Said): NamedChange {
  return {
    name: `ask for ${campaignName(entry)} to be accepted`,
    edits: signers.map((signer) => ({
      kind: 'create',
      root: 'campaignAsks',
      id: askId(entry, signer),
      fields: { campaignId: entry.id, version: entry.version, function: signer, askedBy: by, askedAt: at },
    })),
  };
}

/** Says why a function does not accept a campaign; nothing takes it back. */
export function objectTo(
  entry: CampaignEntry,
  signer: MemberFunction,
  objection: string,
  { by, at }: Said,
): NamedChange {
  const isBack = objection === '';
  return {
    name: `${isBack ? 'take back' : 'say'} why ${campaignName(entry)} is not accepted`,
    edits: [
      {
        kind: 'create',
        root: 'campaignAsks',
        id: askId(entry, signer),
        fields: {
          campaignId: entry.id,
          version: entry.version,
          function: signer,
          objection,
          objectedBy: isBack ? null : by,
          objectedAt: isBack ? null : at,
        },
      },
    ],
  };
}

/** Moves a task; once it has begun, the work in it stays what it was. */
export function moveTask(
  task: Pick<Entity<'tasks'>, 'id' | 'title'>,
  to: Pick<DatedTask, 'startsOn' | 'endsOn' | 'workdays'>,
  what: 'move' | 'resize',
): NamedChange {
  const { startsOn, endsOn, workdays } = to;
  return {
    name: `${what} ${task.title || 'task'}`,
    edits: [
      {
        kind: 'set',
        root: 'tasks',
        id: task.id,
        fields: { startsOn: formatLocalDate(startsOn), endsOn: formatLocalDate(endsOn), workdays },
      },
    ],
  };
}

const shiftedDay = (text: string | null, days: number): string | null => {
  const day = text === null ? null : parseLocalDate(text);
  return day === null ? text : formatLocalDate(day + days);
};

/** Changes the days of a launch; the lines of its checklist that are due by them move with them. */
export function moveLaunch(
  { entry, checks }: Pick<CampaignParts, 'entry' | 'checks'>,
  fields: Partial<LaunchDays>,
  what: string,
): NamedChange {
  const change = editCampaign(entry, fields, what);
  return { ...change, edits: [...change.edits, ...movedChecks(checks, entry, { ...entry, ...fields })] };
}

/** Makes the plan say what the forecast says: work that waits moves, and with the launch the gate, the end and what is due by them. */
export function shiftPlan(
  { entry, checks }: Pick<CampaignParts, 'entry' | 'checks'>,
  plan: Plan,
  forecast: Forecast,
): NamedChange {
  const { slip } = forecast;
  const moved = shiftWithPlan(plan, forecast).map(
    ({ id, startsOn, endsOn, workdays }): Edit => ({
      kind: 'set',
      root: 'tasks',
      id,
      fields: { startsOn: formatLocalDate(startsOn), endsOn: formatLocalDate(endsOn), workdays },
    }),
  );
  const days = {
    launchOn: shiftedDay(entry.launchOn, slip),
    gateOn: shiftedDay(entry.gateOn, slip),
    endsOn: shiftedDay(entry.endsOn, slip),
  };
  return {
    name: `shift ${campaignName(entry)} with its plan`,
    edits:
      slip === 0 ? moved : [...moved, campaignEdit(entry, days), ...movedChecks(checks, entry, { ...entry, ...days })],
  };
}

/** Deletes a task with the links that hang on it, so that undo brings both back. */
export function removeTask(task: Pick<Entity<'tasks'>, 'id' | 'title'>, links: CampaignParts['links']): NamedChange {
  const own = links.filter(({ before, after }) => before === task.id || after === task.id);
  return {
    name: `delete ${task.title || 'task'}`,
    edits: [
      { kind: 'remove', root: 'tasks', id: task.id },
      ...own.map(({ id }): Edit => ({ kind: 'remove', root: 'taskLinks', id })),
    ],
  };
}

/** The id of a link between two tasks: there can be one. */
export function taskLinkId(before: string, after: string): string {
  return `${before}|${after}`;
}

const entityKeys = ['id', 'createdAt', 'createdBy', 'deletedAt'];

function fieldsOf(entity: object, left: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entity).filter(([key]) => ![...entityKeys, ...left].includes(key)));
}

interface Copy {
  readonly id: string;
  readonly order: string;
  freshId(): string;
}

/**
 * A campaign once more: brief, channels with budgets and benchmarks, team, tasks, links and checklist. What happened to
 * the first one stays with it: signatures, matches, what was spent and came of it, progress, the retro.
 */
export function duplicateCampaign(parts: CampaignParts, { id, order, freshId }: Copy): NamedChange {
  const { entry } = parts;
  const tasks = new Map(parts.tasks.map((task) => [task.id, freshId()]));
  const idOf = (task: string) => tasks.get(task) ?? task;
  const create = (root: RootName, entryId: string, fields: Record<string, unknown>): Edit => ({
    kind: 'create',
    root,
    id: entryId,
    fields: { ...fields, ...('campaignId' in fields ? { campaignId: id } : {}) },
  });
  const campaign = fieldsOf(entry, [
    'root',
    'terms',
    'signatures',
    'acceptedTerms',
    'version',
    'retro',
    'benchmarksLockedOn',
  ]);
  return {
    name: `duplicate ${campaignName(entry)}`,
    edits: [
      create('campaigns', id, {
        ...campaign,
        name: `${campaignName(entry)}, copy`,
        state: 'planning',
        phase: 'plan',
        order,
      }),
      ...parts.lines.map((line) =>
        create('campaignChannels', freshId(), { ...fieldsOf(line), spent: null, soFar: null, soFarCount: null }),
      ),
      ...parts.roles.map((role) => create('campaignRoles', `${id}|${role.personId}`, fieldsOf(role))),
      ...parts.contents.map((use) => create('campaignContent', `${id}|${use.contentId}`, fieldsOf(use))),
      ...parts.checks.map((check) => create('launchChecks', freshId(), { ...fieldsOf(check), doneAt: null })),
      ...parts.tasks.map((task) => create('tasks', idOf(task.id), { ...fieldsOf(task), progress: 0, workdays: null })),
      ...parts.links.map(({ before, after }) =>
        create('taskLinks', taskLinkId(idOf(before), idOf(after)), { before: idOf(before), after: idOf(after) }),
      ),
    ],
  };
}
