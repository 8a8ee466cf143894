import type { EntityInput } from '../model/entities.ts';

/** A goal to begin with: everything but its target, its owners and its dates, which only the teams know. */
export interface GoalTemplate {
  readonly key: string;
  /** As it is offered. */
  readonly label: string;
  readonly fields: Pick<EntityInput<'goals'>, 'title' | 'side' | 'kind' | 'metric' | 'stages' | 'variant' | 'unit'>;
}

const revenue: GoalTemplate = {
  key: 'revenue',
  label: 'Revenue',
  fields: { title: 'New revenue', side: 'business', kind: 'sum', metric: 'won_revenue', unit: 'money' },
};

/** What joint goals are usually about: pipeline, lead velocity, revenue, and whether leads are accepted. */
export const goalTemplates: readonly GoalTemplate[] = [
  revenue,
  {
    key: 'pipeline',
    label: 'Pipeline created',
    fields: { title: 'Pipeline created', side: 'joint', kind: 'sum', metric: 'pipeline_created', unit: 'money' },
  },
  {
    key: 'acceptance',
    label: 'Acceptance',
    fields: { title: 'MQL acceptance', side: 'joint', kind: 'ratio', metric: 'mql_to_sal', unit: 'ratio' },
  },
  {
    key: 'velocity',
    label: 'Lead velocity',
    fields: { title: 'Lead velocity rate', side: 'joint', kind: 'ratio', metric: 'lead_velocity_rate', unit: 'ratio' },
  },
  {
    key: 'volume',
    label: 'MQL volume',
    fields: {
      title: 'MQL volume',
      side: 'marketing',
      kind: 'sum',
      metric: 'stage_entries',
      stages: 'mql',
      variant: 'handoffs',
      unit: 'count',
    },
  },
];

/** The usual goals to begin with: revenue, and what both sides do for it. */
export const usualGoals: { readonly root: GoalTemplate; readonly feeding: readonly GoalTemplate[] } = {
  root: revenue,
  feeding: goalTemplates.filter(({ key }) => ['pipeline', 'acceptance', 'velocity'].includes(key)),
};
