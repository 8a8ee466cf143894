import { Select } from '@mantine/core';
import { funnelStages } from '../../../../../shared/crm/fields.ts';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import type { SchemePart } from '../../../../../shared/model/incentive-entry.ts';
import quiet from '../../../../kit/fields/fields.module.css';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { metricText, type PromiseNames, stageLabel } from '../incentive-words.ts';
import classes from '../incentives.module.css';
import { asksFor, firstStages, measureChoices, notMeasured, stepFrom } from '../measure-choices.ts';

interface MeasureFieldsProps {
  readonly part: SchemePart;
  readonly promises: PromiseNames;
  readonly isReadOnly: boolean;
  onChoose(fields: Pick<SchemePart, 'metric' | 'stages' | 'target'>): void;
}

const stages: readonly string[] = funnelStages;
const named = (stages: readonly string[]) => stages.map((stage) => ({ value: stage, label: stageLabel(stage) }));

/** What a part is measured by, and of which stage, step or promise. */
export function MeasureFields({ part, promises, isReadOnly, onChoose }: MeasureFieldsProps) {
  const { metric, target } = part;
  const value = metric === null ? notMeasured : metric;
  const isKnown = metric === null || metricEntry(metric) !== undefined;
  const choose = (chosen: string) =>
    onChoose({
      metric: chosen === notMeasured ? null : chosen,
      stages: firstStages(chosen, promises),
      target: null,
    });
  return (
    <div className={classes.measure}>
      <Select
        aria-label="Measured by"
        size="xs"
        classNames={{ input: `${quiet.input} ${quiet.plain}`, section: quiet.section ?? '' }}
        className={quiet.choice ?? ''}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        maxDropdownHeight={380}
        searchable
        disabled={isReadOnly}
        data={isKnown ? measureChoices : [...measureChoices, { value, label: metricText(part, promises) }]}
        value={value}
        title={metricText(part, promises)}
        allowDeselect={false}
        onChange={(chosen) => chosen !== null && chosen !== value && choose(chosen)}
      />
      <Which
        part={part}
        promises={promises}
        isReadOnly={isReadOnly}
        onWhich={(stages) => onChoose({ metric, stages, target })}
      />
    </div>
  );
}

interface WhichProps extends Omit<MeasureFieldsProps, 'onChoose'> {
  onWhich(stages: string): void;
}

function Which({ part, promises, isReadOnly, onWhich }: WhichProps) {
  const [from = 'mql', to = 'opportunity'] = (part.stages ?? '').split(':').filter(Boolean);
  switch (asksFor(part.metric)) {
    case 'stage':
      return (
        <QuietSelect label="Stage" data={named(funnelStages)} value={from} isReadOnly={isReadOnly} onChoose={onWhich} />
      );
    case 'step':
      return (
        <span className={classes.step}>
          <QuietSelect
            label="From stage"
            data={named(funnelStages.slice(0, -1))}
            value={from}
            isReadOnly={isReadOnly}
            onChoose={(stage) => onWhich(stepFrom(stage, to))}
          />
          <QuietSelect
            label="To stage"
            data={named(stages.slice(stages.indexOf(from) + 1))}
            value={to}
            isReadOnly={isReadOnly}
            onChoose={(stage) => onWhich(`${from}:${stage}`)}
          />
        </span>
      );
    case 'promise':
      return promises.size === 0 ? (
        <span className={classes.note}>No promise about time is written down yet.</span>
      ) : (
        <QuietSelect
          label="Promise"
          data={[
            ...(part.stages !== null && promises.has(part.stages)
              ? []
              : [{ value: part.stages ?? '', label: 'Which promise?' }]),
            ...[...promises].map(([value, label]) => ({ value, label })),
          ]}
          value={part.stages ?? ''}
          isReadOnly={isReadOnly}
          onChoose={(id) => id !== '' && onWhich(id)}
        />
      );
    case 'nothing':
      return null;
  }
}
