import type { ReactNode } from 'react';
import { IconCheck } from '../../../kit/icons.ts';
import { type ImportStep, importSteps } from '../../../state/import-session.ts';
import classes from './Stepper.module.css';

const names: Readonly<Record<ImportStep, string>> = {
  drop: 'Drop',
  columns: 'Columns',
  stages: 'Stages',
  check: 'Check',
  done: 'Done',
};

interface StepperProps {
  readonly step: ImportStep;
  /** What holds until the end, or how it went. */
  readonly note: ReactNode;
}

/** Where an import stands. */
export function Stepper({ step, note }: StepperProps) {
  const here = importSteps.indexOf(step);
  return (
    <div className={classes.bar}>
      <ol className={classes.steps} aria-label="Steps of the import">
        {importSteps.map((each, index) => (
          <li
            key={each}
            className={classes.step}
            data-state={index < here ? 'done' : index === here ? 'here' : 'ahead'}
            {...(index === here ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={classes.number}>
              {index < here ? <IconCheck size={13} stroke={2.2} aria-hidden /> : index + 1}
            </span>
            {names[each]}
          </li>
        ))}
      </ol>
      <span className={classes.note}>{note}</span>
    </div>
  );
}
