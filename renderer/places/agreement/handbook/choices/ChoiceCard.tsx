import { type ReactNode, useId } from 'react';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconMath } from '../../../../kit/icons.ts';
import type { Option } from './choice-words.ts';
import classes from './choices.module.css';

interface ChoiceCardProps {
  readonly question: string;
  /** One sentence: what it changes. */
  readonly changes: string;
  /** The metric whose definition depends on it. */
  readonly metric?: string;
  readonly children: ReactNode;
}

/** A choice of the handbook: the question, what it changes, the answers, and the metric that rests on it. */
export function ChoiceCard({ question, changes, metric, children }: ChoiceCardProps) {
  const entry = metric === undefined ? null : metricEntry(metric);
  return (
    <Card title={question} className={classes.card}>
      <div className={classes.choice}>
        <div>
          <p className={classes.changes}>{changes}</p>
          {children}
        </div>
        {entry && (
          <div className={classes.metric}>
            <p className={classes.metricName}>
              <IconMath size={14} aria-hidden /> {entry.name}
            </p>
            <p>{entry.definition}</p>
          </div>
        )}
      </div>
    </Card>
  );
}

interface RadioCardsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly isReadOnly: boolean;
  onChoose(value: Value): void;
  /** Under the option that is chosen: a number that belongs to it. */
  readonly children?: ReactNode;
}

/** Answers side by side, each saying its consequence. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, options, chosen, isReadOnly, onChoose, children } = props;
  const name = useId();
  return (
    <fieldset className={classes.options} disabled={isReadOnly}>
      <legend className="unseen">{label}</legend>
      {options.map(({ value, label: words, consequence }) => (
        <div key={value} className={classes.option} {...(value === chosen ? { 'data-chosen': true } : {})}>
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span className={classes.optionLabel}>{words}</span>
            <span className={classes.consequence}>{consequence}</span>
          </label>
          {value === chosen && children}
        </div>
      ))}
    </fieldset>
  );
}
