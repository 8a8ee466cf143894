import { type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import type { WeekStart } from '../calendar/periods.ts';
import { localDayOf } from '../calendar/zone.ts';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity, Snapshot } from '../model/entities.ts';
import { roots } from '../model/entities.ts';
import {
  type Criterion,
  handbookEntry,
  linesOf,
  readDefinitionTerms,
  type SignedCriterion,
} from '../model/handbook-entry.ts';
import { livingInOrder } from '../model/living.ts';
import { agreedVersions, type Signature, signersOf } from '../model/signing.ts';
import type { DatedRate } from '../money/rates.ts';
import { type AgreedPromise, agreedPromise, signableSla } from '../planning/sla-terms.ts';
import { type HoursByFunction, hoursByFunction } from '../planning/team-hours.ts';

/** A version of a stage's definition that was put in force. */
export interface StageVersion {
  readonly version: number;
  /** The day of the signature that put it in force. */
  readonly since: LocalDay;
  /** What has to hold by it, in order. */
  readonly criteria: readonly SignedCriterion[];
}

/** What the handbook says of one stage, as far as a review needs it. */
export interface StageSettings {
  readonly stage: string;
  readonly label: string;
  readonly hint: string;
  readonly ownerFunction: Entity<'definitions'>['ownerFunction'];
  readonly targetVolume: number | null;
  /** 0 to 1 of the stage before. */
  readonly targetRate: number | null;
  readonly scoreThreshold: number | null;
  readonly version: number;
  /** The versions that all signed, the first to be in force first. */
  readonly inForce: readonly StageVersion[];
  /** What has to hold, and what has to be known, as it is written now, in order. */
  readonly criteria: readonly Criterion[];
}

/** A quota of the plan, in major units of its currency. */
export interface PlannedQuota {
  /** `2026-Q3` or `2026-07`. */
  readonly period: string;
  readonly amount: number;
  readonly currency: string;
  /** Empty for the whole team. */
  readonly owner: string;
}

/** Every handbook choice that figures depend on. Same settings, same data and same as-of day give the same figures. */
export interface ReviewSettings {
  readonly timeZone: string;
  readonly currency: string;
  readonly rates: readonly DatedRate[];
  /** 1 to 12. */
  readonly fiscalYearStart: number;
  readonly weekStart: WeekStart;
  readonly cadenceDays: number;
  /** Null: derived from history for each transition. */
  readonly horizonDays: number | null;
  readonly skippedStages: 'implied' | 'strict';
  readonly qualifiedStage: string;
  readonly pipelineEntry: 'created' | 'qualified-stage';
  readonly cycleStart: 'mql' | 'opportunity' | 'meeting';
  /** Below it counts only. */
  readonly smallSample: number;
  /** Below it a percentage is greyed and never without its interval. */
  readonly greySample: number;
  readonly quotas: readonly PlannedQuota[];
  readonly stages: ReadonlyMap<string, StageSettings>;
  /** When each function works. */
  readonly hours: HoursByFunction;
  /** What the functions promise each other, in their order. */
  readonly promises: readonly AgreedPromise[];
  /** Names, lower case and sorted, of people of Marketing: what they log is no first touch. */
  readonly marketers: readonly string[];
  /** Names the definitions in force, such as `mql v4`, or `mql v1 (draft)` of one that not all have signed yet. */
  readonly definitionVersion: string;
}

function living<Value extends { readonly deletedAt: string | null }>(values: Iterable<Value>): Value[] {
  return [...values].filter((value) => value.deletedAt === null);
}

interface SettingsSource {
  readonly signatures: readonly Signature[];
  readonly signers: readonly MemberFunction[];
  readonly lines: readonly Criterion[];
  readonly timeZone: string;
}

function versionsInForce(definition: Entity<'definitions'>, source: SettingsSource): readonly StageVersion[] {
  const entry = handbookEntry(definition, source.lines, source.signatures);
  return agreedVersions(entry, source.signers).flatMap(({ version, since, terms }): StageVersion[] => {
    const said = readDefinitionTerms(terms);
    return said === null ? [] : [{ version, since: localDayOf(since, source.timeZone), criteria: said.criteria }];
  });
}

function stageSettings(definition: Entity<'definitions'>, source: SettingsSource): StageSettings {
  return {
    stage: definition.stage,
    label: definition.label,
    hint: definition.hint,
    ownerFunction: definition.ownerFunction,
    targetVolume: definition.targetVolume,
    targetRate: definition.targetRate,
    scoreThreshold: definition.scoreThreshold,
    version: definition.version,
    inForce: versionsInForce(definition, source),
    criteria: linesOf(definition.id, source.lines),
  };
}

function datedRate(rate: Entity<'rates'>): DatedRate[] {
  const from = parseLocalDate(rate.from.slice(0, 10));
  return from === null ? [] : [{ currency: rate.currency.toUpperCase(), from, rate: rate.rate }];
}

/** The promises of the document; a version is in force once every function that signs the handbook has signed it. */
function agreedPromises(snapshot: Snapshot, { signatures, signers }: SettingsSource): readonly AgreedPromise[] {
  return livingInOrder(snapshot.slas.values()).map((sla) => agreedPromise(signableSla(sla, signatures), signers));
}

function marketersOf(snapshot: Snapshot): readonly string[] {
  const marketers = living(snapshot.people.values()).filter((person) => person.function === 'marketing');
  return [...new Set(marketers.map(({ name }) => name.trim().toLowerCase()).filter(Boolean))].sort();
}

function versionWords({ stage, version, inForce }: StageSettings): string {
  const newest = inForce.at(-1);
  return newest === undefined ? `${stage} v${version} (draft)` : `${stage} v${newest.version}`;
}

/** The settings a review is computed with, read from the document. */
export function reviewSettings(snapshot: Snapshot): ReviewSettings {
  const settings = snapshot.settings.get('settings') ?? roots.settings.parse({ id: 'settings' });
  const definitions = living(snapshot.definitions.values())
    .filter(({ kind }) => kind === 'stage')
    .sort((left, right) => (left.stage < right.stage ? -1 : 1));
  const { timeZone, currency } = settings;
  const source = {
    signatures: [...snapshot.signatures.values()],
    signers: signersOf(living(snapshot.definitions.values()), living(snapshot.people.values())),
    lines: [...snapshot.criteria.values()],
    timeZone,
  };
  const stages = definitions.map((definition) => stageSettings(definition, source));
  return {
    timeZone,
    currency: currency.toUpperCase(),
    rates: living(snapshot.rates.values()).flatMap(datedRate),
    fiscalYearStart: settings.fiscalYearStart,
    weekStart: settings.weekStart,
    cadenceDays: Math.max(1, Math.round(settings.reviewCadenceDays)),
    horizonDays: settings.horizonDays,
    skippedStages: settings.skippedStages,
    qualifiedStage: settings.qualifiedStage,
    pipelineEntry: settings.pipelineEntry,
    cycleStart: settings.cycleStart,
    smallSample: settings.smallSample,
    greySample: settings.greySample,
    quotas: living(snapshot.quotas.values()).map((quota) => ({
      period: quota.period,
      amount: quota.amount,
      currency: (quota.currency || currency).toUpperCase(),
      owner: quota.owner,
    })),
    stages: new Map(stages.map((stage) => [stage.stage, stage])),
    hours: hoursByFunction(snapshot, timeZone),
    promises: agreedPromises(snapshot, source),
    marketers: marketersOf(snapshot),
    definitionVersion: stages.map(versionWords).join(', '),
  };
}
