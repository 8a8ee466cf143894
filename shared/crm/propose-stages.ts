import { dictionaryOf } from './dictionaries/all.ts';
import { type CrmObject, stages } from './fields.ts';
import { plainHeader } from './header-name.ts';
import type { CrmSystem, Proposal, Question } from './mapping.ts';
import type { ColumnChoice } from './propose-columns.ts';
import { subjectOf } from './propose-columns.ts';
import { guessStage, type StageSubject } from './stage-rules.ts';
import type { Recognised } from './table.ts';

/** A status that people have put on a stage before. */
export interface KnownStatus {
  readonly system: CrmSystem;
  readonly object: CrmObject;
  readonly value: string;
  readonly stage: string;
}

/** Stages by status value: as an earlier file had them, and as a person has decided for this one. */
export interface KnownStages {
  readonly remembered: Readonly<Record<string, string>>;
  readonly decided: Readonly<Record<string, string>>;
}

export interface StageChoice {
  /** Keyed by the value in the file. */
  readonly stages: Readonly<Record<string, string>>;
  readonly stageValues: Proposal['stageValues'];
  readonly questions: readonly Question[];
}

interface StageContext {
  readonly found: Recognised;
  readonly object: CrmObject;
  readonly subject: StageSubject;
  readonly known: KnownStages;
  readonly statusMappings: readonly KnownStatus[];
  /** False where rows of other kinds share the column, so that its values need not all be statuses. */
  readonly isOnlyStages: boolean;
}

type StageValue = Proposal['stageValues'][number];

/** Puts every status value of the file on a shared stage; values that nothing is known of become questions. */
export function chooseStages(
  columns: readonly ColumnChoice[],
  found: Recognised,
  object: CrmObject,
  constants: Readonly<Record<string, string>>,
  known: KnownStages,
  statusMappings: readonly KnownStatus[],
): StageChoice {
  const used = columns.filter((each) => each.fields.includes('stage') || each.fields.includes('from_stage'));
  const subject = subjectOf(object) ?? (constants.entity === 'opportunity' ? 'opportunity' : 'person');
  const isOnlyStages = !columns.some((each) => each.fields.includes('field'));
  const context: StageContext = { found, object, subject, known, statusMappings, isOnlyStages };
  const values = valuesOf(used).map(({ value, rows, own }) => placed(value, rows, own, context));
  const unlisted = used.filter((each) => each.profile.values === null && each.profile.filled > 0);
  return {
    stages: Object.fromEntries(values.flatMap(({ value, stage }) => (stage === null ? [] : [[value, stage]]))),
    stageValues: values,
    questions: isOnlyStages
      ? [
          ...values.flatMap((each) => (each.stage === null ? unknownStage(each, used, subject) : [])),
          ...unlisted.map(tooMany),
        ]
      : [],
  };
}

interface ValueCount {
  readonly value: string;
  readonly rows: number;
  readonly own: Readonly<Record<string, string>> | null;
}

/** The values of all stage columns, a value that two share counted once. */
function valuesOf(columns: readonly ColumnChoice[]): readonly ValueCount[] {
  const counts = new Map<string, ValueCount>();
  for (const { profile, stages: own } of columns) {
    for (const { value, rows } of profile.values ?? []) {
      // A header that is repeated among the rows is no status; the row is rejected as what it is.
      if (plainHeader(value) === plainHeader(profile.header)) continue;
      const before = counts.get(value);
      counts.set(value, { value, rows: rows + (before?.rows ?? 0), own: own ?? before?.own ?? null });
    }
  }
  return [...counts.values()];
}

/** A value where it was decided; how sure that is stays where the decision is what would have been proposed. */
function placed(value: string, rows: number, own: ValueCount['own'], context: StageContext): StageValue {
  const proposed = proposedFor(value, rows, own, context);
  const stage = ownValue(context.known.decided, value);
  return stage === null || stage === proposed.stage ? proposed : { value, rows, stage, certainty: 'sure', why: '' };
}

function proposedFor(value: string, rows: number, own: ValueCount['own'], context: StageContext): StageValue {
  const { known, found, subject } = context;
  const before = ownValue(known.remembered, value) ?? agreed(value, context);
  if (before !== null) return { value, rows, stage: before, certainty: 'remembered', why: '' };
  const flag = own && ownValue(own, plainHeader(value));
  if (flag !== null)
    return { value, rows, stage: flag, certainty: 'likely', why: 'yes means that they became a customer' };
  const guess = guessStage(value, subject, dictionaryOf(found.dictionary)?.stages ?? {});
  if (!guess) return { value, rows, stage: null, certainty: 'asks', why: '' };
  return { value, rows, stage: guess.stage, certainty: guess.isSure ? 'sure' : 'likely', why: guess.why };
}

/** The stage that the workspace's people agreed on for a status of this system. */
function agreed(value: string, { statusMappings, found, subject }: StageContext): string | null {
  const plain = plainHeader(value);
  const hit = statusMappings.find(
    (each) => each.system === found.system && each.object === subject && plainHeader(each.value) === plain,
  );
  return hit?.stage ?? null;
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function unknownStage({ value, rows }: StageValue, used: readonly ColumnChoice[], subject: StageSubject): Question {
  const column = used.find((each) => each.profile.values?.some((listed) => listed.value === value));
  return {
    kind: 'unknown-stage',
    column: column?.profile.header ?? null,
    value,
    text: `Which stage is "${value}"?`,
    rows,
    choices: [
      ...stages.map((stage) => ({ value: stage, label: stage, consequence: `${rows} rows count as ${stage}` })),
      { value: '', label: 'no stage', consequence: 'the value tells nothing about the stage' },
    ],
    proposed: subject === 'opportunity' ? 'opportunity' : null,
  };
}

function tooMany({ profile }: ColumnChoice): Question {
  return {
    kind: 'unknown-stage',
    column: profile.header,
    value: null,
    text: `${profile.header} holds ${profile.distinct} different values. Is it really the stage?`,
    rows: profile.filled,
    choices: [],
    proposed: null,
  };
}
