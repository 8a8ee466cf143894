import { ProblemError } from '../../../../shared/contract/problem.ts';
import { type FunnelStage, funnelStages } from '../../../../shared/crm/fields.ts';
import type { ReviewSettings } from '../../../../shared/metrics/review-settings.ts';

/** Lead: a person by its first entries. Handoff: one MQL entry. */
export type UnitOfCount = 'lead' | 'handoff';

/** One way from a stage to a later one, counted in one unit. */
export interface Transition {
  readonly unit: UnitOfCount;
  readonly from: FunnelStage;
  readonly to: FunnelStage;
}

const columns: Readonly<Record<FunnelStage, string>> = {
  inquiry: 'inq',
  mql: 'mql',
  sal: 'sal',
  sql: 'sql',
  opportunity: 'opp',
  won: 'won',
};

/** The bit of `inferred` for each stage. */
export const inferredBits: Readonly<Record<FunnelStage, number>> = {
  inquiry: 0,
  mql: 1,
  sal: 2,
  sql: 4,
  opportunity: 8,
  won: 16,
};

/** Reads `mql:opportunity`; throws a problem for stages that do not exist or do not follow each other. */
export function parseStages(text: string, unit: UnitOfCount = 'lead'): Transition {
  const [from, to, ...rest] = text
    .split(':')
    .map((part) => funnelStages.find((stage) => stage === part.trim().toLowerCase()));
  if (!from || !to || rest.length > 0 || funnelStages.indexOf(from) >= funnelStages.indexOf(to)) {
    throw new ProblemError({
      code: 'request.invalid',
      message: `“${text}” is not a step of the funnel.`,
      remedy: `Write two of ${funnelStages.join(', ')} in this order, such as mql:opportunity.`,
    });
  }
  return { unit, from, to };
}

/** The day column of a stage: with implied entries, or explicit ones only where the handbook says strict. */
export function dayColumn(stage: FunnelStage, policy: ReviewSettings['skippedStages']): string {
  return policy === 'strict' ? `x_${columns[stage]}` : columns[stage];
}

/** The way out that a lead stands on at the as-of day: of its last episode, or the one before if that was still to come. */
export function standingExit(column: 'disq' | 'gone', asOf: number): string {
  return `(CASE WHEN last_mql <= ${asOf} OR last_mql = 60000 THEN ${column} ELSE ${column}_before END)`;
}

/** Who skipped the goal by reaching a later stage without it; under the strict policy they are no members. */
function skippers(transition: Transition, asOf: number): string {
  const later = funnelStages.slice(funnelStages.indexOf(transition.to) + 1).map((stage) => dayColumn(stage, 'strict'));
  const goal = dayColumn(transition.to, 'strict');
  if (later.length === 0) return 'true';
  return `NOT (${goal} > ${asOf} AND least(${later.join(', ')}, 60000) <= ${asOf})`;
}

/** The SQL of a transition's parts, for the `{{names}}` of conversion.sql. */
export function transitionSql(transition: Transition, policy: ReviewSettings['skippedStages'], asOf: number) {
  const isLead = transition.unit === 'lead';
  const goal = dayColumn(transition.to, policy);
  // Acceptance of a handoff after its refusal comes too late to count.
  const isAcceptance = !isLead && transition.to === 'sal';
  return {
    units: isLead ? 'lead' : 'episode',
    entry: dayColumn(transition.from, policy),
    goal: isAcceptance ? `(CASE WHEN ${goal} <= refused THEN ${goal} ELSE 60000 END)` : goal,
    exit: isLead ? standingExit('disq', asOf) : 'refused',
    isCounted: policy === 'strict' ? skippers(transition, asOf) : 'true',
    bits: inferredBits[transition.from] | inferredBits[transition.to],
  };
}
