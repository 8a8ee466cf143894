import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { IconInfoCircle } from '../../../kit/icons.ts';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { PeriodPicker } from '../../../kit/period/PeriodPicker.tsx';
import { changeReview } from '../../../state/review-query.ts';
import classes from './channels.module.css';
import { type Channels, periodText } from './use-channels.ts';

/** The period that reviews look at; what is chosen here is chosen there. */
export function Period({ all }: { readonly all: Channels }) {
  return (
    <PeriodPicker
      period={periodText(all.period)}
      asOf={formatLocalDate(all.asOf ?? all.today)}
      onChoose={(period) => changeReview(all.workspaceId, period)}
    />
  );
}

/** Why nothing is counted: the host could not, or nothing was imported yet. */
export function Notices({ all, isQuiet = false }: { readonly all: Channels; readonly isQuiet?: boolean }) {
  if (all.problem !== null) return <ProblemNotice problem={all.problem} actions={<LookAgain onClick={all.reload} />} />;
  if (!all.hasNoData || isQuiet) return null;
  return (
    <p className={classes.notice} role="status">
      <IconInfoCircle size={15} aria-hidden />
      <span>
        Money can be written down now; what one of a stage costs shows once leads are here.{' '}
        <a href={workspaceHref(all.workspaceId, ['data', 'imports', 'new'])}>Import them</a>
      </span>
    </p>
  );
}
