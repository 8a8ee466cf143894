import { countOf, formatDate } from '../../kit/format.ts';
import { useHostQuery } from '../../state/use-host-query.ts';
import classes from './Nav.module.css';

/** How far the imported data reaches, and how much there is. */
export function DataDate({ workspaceId }: { readonly workspaceId: string }) {
  const info = useHostQuery('workspace/info', { workspaceId }).data;
  if (!info) return null;
  const isEmpty = info.leads + info.opportunities === 0;
  const undated = isEmpty ? 'No data yet' : 'Data without dates';
  return (
    <div className={classes.data}>
      <span className={classes.dot} {...(isEmpty ? { 'data-empty': true } : {})} aria-hidden="true" />
      <span>
        {info.dataThrough === null ? undated : `Data to ${formatDate(info.dataThrough)}`}
        <br />
        {countOf(info.leads, 'lead')}, {countOf(info.opportunities, 'opportunity', 'opportunities')}
      </span>
    </div>
  );
}
