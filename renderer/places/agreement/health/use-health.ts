import { useMemo } from 'react';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { currentRounds, type HealthRound, type HealthScore } from '../../../../shared/planning/health-board.ts';
import { type PlanFacts, planFindings } from '../../../../shared/planning/plan-findings.ts';
import type { Finding } from '../../../../shared/planning/symptom-rules.ts';
import { useCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';

export type Symptoms = MethodOutput<'plan/symptoms'>;

export interface Health {
  readonly rounds: readonly HealthRound[];
  readonly scores: readonly HealthScore[];
  readonly open: HealthRound | null;
  readonly revealed: HealthRound | null;
  readonly isReadOnly: boolean;
}

/** The rounds of the workspace with all that was scored. */
export function useHealth(): Health {
  const rounds = useCollection('healthRounds');
  const scores = useCollection('healthScores');
  const isReadOnly = useSaveState().state === 'read-only';
  return { rounds, scores, ...currentRounds(rounds), isReadOnly };
}

const byId = <Value extends { readonly id: string }>(entries: readonly Value[]): ReadonlyMap<string, Value> =>
  new Map(entries.map((entry) => [entry.id, entry]));

function usePlanFacts(): PlanFacts {
  const goals = useCollection('goals');
  const definitions = useCollection('definitions');
  const criteria = useCollection('criteria');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  const meetings = useCollection('meetings');
  const actions = useCollection('actions');
  const incentiveSchemes = useCollection('incentiveSchemes');
  const incentiveParts = useCollection('incentiveParts');
  const healthRounds = useCollection('healthRounds');
  const changePlans = useCollection('changePlans');
  return useMemo(
    () => ({
      goals: byId(goals),
      definitions: byId(definitions),
      criteria: byId(criteria),
      signatures: byId(signatures),
      people: byId(people),
      meetings: byId(meetings),
      actions: byId(actions),
      incentiveSchemes: byId(incentiveSchemes),
      incentiveParts: byId(incentiveParts),
      healthRounds: byId(healthRounds),
      changePlans: byId(changePlans),
    }),
    [
      goals,
      definitions,
      criteria,
      signatures,
      people,
      meetings,
      actions,
      incentiveSchemes,
      incentiveParts,
      healthRounds,
      changePlans,
    ],
  );
}

export interface Findings {
  readonly byItem: ReadonlyMap<string, Finding>;
  /** What the host said; null while it hasn't. */
  readonly symptoms: Symptoms | null;
  readonly isCounting: boolean;
}

/** What imports and the plan itself say about the items; live, for the plan's part. */
export function useFindings(workspaceId: string): Findings {
  const { data, isLoading } = useHostQuery('plan/symptoms', { workspaceId });
  const facts = usePlanFacts();
  const { timeZone } = useSettings();
  return useMemo(() => {
    const own = planFindings(facts, localDayOf(Date.now(), timeZone), timeZone);
    const all = [...own, ...(data?.findings ?? [])];
    return {
      byItem: new Map(all.map((finding) => [finding.itemId, finding])),
      symptoms: data,
      isCounting: data === null && isLoading,
    };
  }, [facts, timeZone, data, isLoading]);
}
