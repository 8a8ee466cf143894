import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { workspaceHref } from '../../app/routes.ts';
import { Card } from '../../kit/Card.tsx';
import { countOf, daysFromNow, formatTime, formatTimeOrDate, formatWeekday } from '../../kit/format.ts';
import { IconAlertCircle, IconCircleCheck, IconClock, IconFileSpreadsheet, IconFileText } from '../../kit/icons.ts';
import type { Library } from '../../state/library.tsx';
import { isWorkspaceFile } from './file-kinds.ts';
import classes from './LibraryRail.module.css';

const mostShown = 5;

/** The review that comes next on this computer, and what still waits for it. */
export function NextReviewCard({ workspaces }: { readonly workspaces: readonly WorkspaceCard[] }) {
  const next = workspaces
    .filter(({ nextReview }) => nextReview !== null && daysFromNow(nextReview) >= 0)
    .toSorted((a, b) => (a.nextReview ?? '').localeCompare(b.nextReview ?? ''))[0];
  if (!next || next.nextReview === null) return null;
  const at = next.nextReview.includes('T') ? `, ${formatTime(next.nextReview)}` : '';
  const { openActions: open, overdueActions: late } = next;
  return (
    <Card title="Next review" actions={`${formatWeekday(next.nextReview)}${at}`}>
      <a className={classes.name} href={workspaceHref(next.workspaceId)}>
        {next.client === '' ? next.name : `${next.client}, ${next.name}`}
      </a>
      <p className={late > 0 ? classes.late : classes.fine}>
        {late > 0 ? <IconAlertCircle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
        <span>{late > 0 ? `${countOf(late, 'action')} late` : 'No action is late'}</span>
      </p>
      <p className={classes.fact}>
        <IconClock size={16} aria-hidden />
        <span>{countOf(open, 'action')} open</span>
      </p>
    </Card>
  );
}

/** The actions of all workspaces that are past their date. */
export function LateActionsCard({ library }: { readonly library: Library }) {
  const { lateActions } = library;
  if (lateActions.length === 0) return null;
  const shown = lateActions.slice(0, mostShown);
  const count = shown.length < lateActions.length ? `${shown.length} of ${lateActions.length}` : lateActions.length;
  return (
    <Card title="Late actions" actions={count}>
      <ul className={classes.list}>
        {shown.map((action) => (
          <li key={`${action.path} ${action.title} ${action.due}`}>
            <a className={classes.action} href={workspaceHref(action.workspaceId)}>
              {action.title}
            </a>
            <div className={classes.second}>
              <span className={classes.lateWords}>{countOf(-daysFromNow(action.due), 'day')} late</span> ·{' '}
              {action.owner === '' ? 'No owner' : action.owner} · {action.workspace}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Files that were opened or imported lately. */
export function RecentFilesCard({ library }: { readonly library: Library }) {
  const { recentFiles } = library;
  if (recentFiles.length === 0) return null;
  return (
    <Card title="Recent files">
      <ul className={classes.list}>
        {recentFiles.slice(0, mostShown).map((file) => (
          <li key={file.path} className={classes.file} title={file.path}>
            {isWorkspaceFile(file.name) ? (
              <IconFileText size={16} stroke={1.7} aria-hidden />
            ) : (
              <IconFileSpreadsheet size={16} stroke={1.7} aria-hidden />
            )}
            <span className={classes.fileName}>{file.name}</span>
            <span className={classes.second}>{formatTimeOrDate(file.usedAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
