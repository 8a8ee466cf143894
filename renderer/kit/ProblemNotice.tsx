import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/contract/problem.ts';
import { IconAlertCircle } from './icons.ts';
import classes from './ProblemNotice.module.css';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** What can be done here; "Copy details" follows by itself. */
  readonly actions?: ReactNode;
}

/** Something went wrong: what, why, what to do, and what happened to the data. */
export function ProblemNotice({ problem, actions }: ProblemNoticeProps) {
  return (
    <div className={classes.notice} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      <p className={classes.message}>{problem.message}</p>
      <div>
        {problem.remedy !== '' && <p className={classes.remedy}>{problem.remedy}</p>}
        {problem.details.length > 0 && (
          <ul className={classes.details}>
            {problem.details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div className={classes.actions}>
          {actions}
          <Button variant="subtle" size="sm" onClick={() => void navigator.clipboard.writeText(detailsOf(problem))}>
            Copy details
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Asks again for what could not be shown. */
export function LookAgain({ onClick }: { onClick(): void }) {
  return (
    <Button variant="default" size="sm" onClick={onClick}>
      Look again
    </Button>
  );
}

function detailsOf(problem: Problem): string {
  const place = [
    problem.file === undefined ? '' : `File: ${problem.file}`,
    problem.row === undefined ? '' : `Row: ${problem.row}`,
    problem.column === undefined ? '' : `Column: ${problem.column}`,
  ];
  return [problem.code, problem.message, problem.remedy, ...place, ...problem.details].filter(Boolean).join('\n');
}
