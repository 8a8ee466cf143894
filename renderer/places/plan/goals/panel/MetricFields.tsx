import { Select } from '@mantine/core';
import { funnelStages } from '../../../../../shared/crm/fields.ts';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import type { Unit } from '../../../../../shared/metrics/figure.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import {
  type GoalMetric,
  goalMetric,
  goalMetrics,
  unitOfBinding,
} from '../../../../../shared/planning/goal-metrics.ts';
import quiet from '../../../../kit/fields/fields.module.css';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { stageName } from '../stage-name.ts';
import { Field, type GoalFieldsProps } from './Field.tsx';
import { definitionOf } from './fact-lines.ts';
import classes from './panel.module.css';

const stages: readonly string[] = funnelStages;
const typed = '-typed';
const milestone = '-milestone';

const nameOf = ({ id, name }: GoalMetric) => name ?? metricEntry(id)?.name ?? id;
const optionsOf = (metrics: readonly GoalMetric[]) =>
  metrics.map((metric) => ({ value: metric.id, label: nameOf(metric) }));

const choices = [
  { group: 'Adds up', items: optionsOf(goalMetrics.filter(({ kinds }) => kinds.includes('sum'))) },
  { group: 'A share or a level', items: optionsOf(goalMetrics.filter(({ kinds }) => !kinds.includes('sum'))) },
  {
    group: 'Not measured',
    items: [
      { value: typed, label: 'A number typed by hand' },
      { value: milestone, label: 'Done or not done' },
    ],
  },
];

const plainWords: Readonly<Record<string, string>> = {
  [typed]: 'Marked as typed, with the day it was typed on.',
  [milestone]: 'Something that is there or is not.',
};

/** The metric that a goal is tied to, chosen with its definition in sight, and what the metric asks besides. */
export function MetricFields({ view, all, edits }: GoalFieldsProps) {
  const { goal } = view;
  const { isReadOnly } = all;
  const set = (fields: Partial<Entity<'goals'>>, what: string) => edits.edit(goal, fields, what);
  const metric = goalMetric(goal.metric);
  const value = goal.kind === 'milestone' ? milestone : (goal.metric ?? typed);
  return (
    <>
      <Field label="Metric">
        <Select
          aria-label="Metric"
          size="xs"
          classNames={{ input: `${quiet.input} ${quiet.plain}`, section: quiet.section ?? '' }}
          className={quiet.choice ?? ''}
          comboboxProps={{ width: 330, position: 'bottom-end' }}
          maxDropdownHeight={380}
          searchable
          disabled={isReadOnly}
          data={goal.metric !== null && metric === null ? [...choices, goal.metric] : choices}
          value={value}
          renderOption={({ option }) => (
            <span className={classes.option}>
              <span>{option.label}</span>
              <span className={classes.about}>{plainWords[option.value] ?? definitionOf(option.value)}</span>
            </span>
          )}
          onChange={(chosen) => chosen !== null && chosen !== value && set(bindingFields(goal, chosen), 'metric')}
        />
      </Field>
      {metric && <MetricParts goal={goal} metric={metric} isReadOnly={isReadOnly} set={set} />}
      {goal.kind !== 'milestone' && <KindField goal={goal} metric={metric} isReadOnly={isReadOnly} set={set} />}
      {goal.metric !== null && (
        <div className={classes.definition}>
          <dt>Counts</dt>
          <dd>{definitionOf(goal.metric)}</dd>
        </div>
      )}
    </>
  );
}

/** What tying a goal to a metric, or to none, writes. A target in another unit would be nonsense, so it goes. */
function bindingFields(goal: Entity<'goals'>, chosen: string): Partial<Entity<'goals'>> {
  const none = { metric: null, stages: null, variant: null };
  if (chosen === milestone) return { ...none, kind: 'milestone' };
  if (chosen === typed) return { ...none, kind: goal.kind === 'milestone' ? 'sum' : goal.kind };
  const metric = goalMetric(chosen);
  const binding = { metric: chosen, stages: usualStages(metric), variant: null };
  const unit: Unit = unitOfBinding(binding) ?? 'count';
  const kind = metric?.kinds.includes(goal.kind) ? goal.kind : (metric?.kinds[0] ?? 'sum');
  return { ...binding, kind, unit, ...(unit === goal.unit ? {} : { target: null, baseline: null }) };
}

function usualStages(metric: GoalMetric | null): string | null {
  if (metric?.asks === 'stage') return 'mql';
  return metric?.asks === 'step' ? 'mql:opportunity' : null;
}

interface PartProps {
  readonly goal: Entity<'goals'>;
  readonly isReadOnly: boolean;
  set(fields: Partial<Entity<'goals'>>, what: string): void;
}

const main = '-main';

function MetricParts({ goal, metric, isReadOnly, set }: PartProps & { readonly metric: GoalMetric }) {
  const [from = 'mql', to = 'opportunity'] = (goal.stages ?? '').split(':').filter(Boolean);
  const named = (stages: readonly string[]) => stages.map((stage) => ({ value: stage, label: stageName(stage) }));
  const later = stages.slice(stages.indexOf(from) + 1);
  return (
    <>
      {metric.asks !== 'nothing' && (
        <Field label={metric.asks === 'step' ? 'From, to' : 'Stage'}>
          <QuietSelect
            label="Stage"
            data={named(metric.asks === 'step' ? metric.stages.slice(0, -1) : metric.stages)}
            value={from}
            isReadOnly={isReadOnly}
            onChoose={(stage) => set({ stages: metric.asks === 'step' ? stepFrom(stage, to) : stage }, 'stage')}
          />
          {metric.asks === 'step' && (
            <QuietSelect
              label="Stage that is reached"
              data={named(later)}
              value={to}
              isReadOnly={isReadOnly}
              onChoose={(stage) => set({ stages: `${from}:${stage}` }, 'stage')}
            />
          )}
        </Field>
      )}
      {metric.variants.length > 0 && (
        <Field label="Counted">
          <QuietSelect
            label="How it is counted"
            data={metric.variants.map(({ key, label }) => ({ value: key ?? main, label }))}
            value={goal.variant ?? main}
            isReadOnly={isReadOnly}
            onChoose={(key) => set(variantFields(goal, key === main ? null : key), 'way of counting')}
          />
        </Field>
      )}
    </>
  );
}

function variantFields(goal: Entity<'goals'>, variant: string | null): Partial<Entity<'goals'>> {
  const unit = unitOfBinding({ ...goal, variant }) ?? goal.unit;
  return { variant, unit, ...(unit === goal.unit ? {} : { target: null, baseline: null }) };
}

/** A step from a stage to the one that was chosen, or the next where that does not come later. */
function stepFrom(from: string, to: string): string {
  const at = (stage: string) => stages.indexOf(stage);
  return `${from}:${at(to) > at(from) ? to : (stages[at(from) + 1] ?? 'won')}`;
}

const kindWords = {
  sum: 'Add up to the target',
  ratio: 'Stay at or beyond the target',
  reduce: 'Move from a baseline to the target',
} as const;

function KindField({ goal, metric, isReadOnly, set }: PartProps & { readonly metric: GoalMetric | null }) {
  const kinds = metric?.kinds ?? (['sum', 'ratio', 'reduce'] as const);
  const offered = kinds.filter((kind) => kind !== 'milestone');
  if (offered.length < 2 || goal.kind === 'milestone') return null;
  return (
    <Field label="Should">
      <QuietSelect
        label="What the number should do"
        data={offered.map((kind) => ({ value: kind, label: kindWords[kind] }))}
        value={goal.kind}
        isReadOnly={isReadOnly}
        onChoose={(kind) => set({ kind }, 'kind')}
      />
    </Field>
  );
}
