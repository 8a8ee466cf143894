import { useMemo } from 'react';
import { type LocalDay, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import { questionKey } from '../../../../shared/contract/goals.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { checkGoals, type GoalCheck, isOwnedByBoth, isTeamGoal } from '../../../../shared/planning/goal-checks.ts';
import { type GoalView, goalQuestion, goalView } from '../../../../shared/planning/goal-standing.ts';
import type { WordSettings } from '../../../../shared/planning/goal-words.ts';
import { useCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';

/** The goals of a workspace with all that is known of them. */
export interface Goals {
  readonly goals: readonly Entity<'goals'>[];
  readonly views: ReadonlyMap<string, GoalView>;
  readonly checks: readonly GoalCheck[];
  /** How many of some goals the teams have, and how many of these have an owner on both sides. */
  ownedOf(goals: readonly Entity<'goals'>[]): { readonly both: number; readonly of: number };
  /** The data's last day; null without data. */
  readonly asOf: LocalDay | null;
  readonly today: LocalDay;
  /** Numbers are on their way for the first time. */
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly words: WordSettings;
  readonly isReadOnly: boolean;
}

/** All goals, measured: what is typed counts at once, what the data says follows. */
export function useGoals(workspaceId: string): Goals {
  const goals = useCollection('goals');
  const people = useCollection('people');
  const holidays = useCollection('holidays');
  const teamCalendars = useCollection('teamCalendars');
  const { currency, smallSample, timeZone } = useSettings();
  const isReadOnly = useSaveState().state === 'read-only';
  // By id, so that moving a goal asks nothing anew.
  const questions = useMemo(
    () => goals.map(goalQuestion).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    [goals],
  );
  const { data, problem, isLoading } = useHostQuery('plan/goals', { workspaceId, goals: questions });
  const today = localDayOf(Date.now(), timeZone);
  const asOf = data?.asOf ? parseLocalDate(data.asOf) : null;
  const views = useMemo(() => {
    const answers = new Map(data?.goals.map((answer) => [answer.asked, answer]));
    const context = { asOf, today, calendars: { holidays, teamCalendars }, smallSample };
    return new Map(
      goals.map((goal) => [goal.id, goalView(goal, answers.get(questionKey(goalQuestion(goal))) ?? null, context)]),
    );
  }, [goals, data, asOf, today, holidays, teamCalendars, smallSample]);
  const ids = useMemo(() => new Set(people.map(({ id }) => id)), [people]);
  const checks = useMemo(
    () => checkGoals(goals, { people: ids, conflicts: data?.conflicts ?? [] }),
    [goals, ids, data?.conflicts],
  );
  return {
    goals,
    views,
    checks,
    ownedOf: (some) => {
      const team = some.filter(isTeamGoal);
      return { both: team.filter((goal) => isOwnedByBoth(goal, ids)).length, of: team.length };
    },
    asOf,
    today,
    isLoading: isLoading && data === null,
    problem,
    words: { currency: currency.toUpperCase(), smallSample },
    isReadOnly,
  };
}
