import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { reviewQuerySchema } from '../../../shared/contract/review.ts';
import type { Drill } from '../../../shared/contract/rows.ts';
import { workspaceHref } from '../../app/routes.ts';
import { Card } from '../../kit/Card.tsx';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '../../kit/icons.ts';
import { useHostQuery } from '../../state/use-host-query.ts';
import classes from './LibraryRail.module.css';
import { type SlippingLine, slippingLines } from './slipping-words.ts';

const mostShown = 5;

/** The address of the handoffs that are past a promise in a workspace. */
function slippingRows(workspaceId: string): string {
  const query = reviewQuerySchema.parse({ span: 'review-period' });
  const drill: Drill = { metric: 'slipping', part: 'denominator', query };
  return workspaceHref(workspaceId, ['data', 'rows'], { table: 'handoffs', drill: JSON.stringify(drill) });
}

/** What slips in each workspace: leads past a promise with what they are worth, tasks behind, actions late. */
export function SlippingCard({ workspaces }: { readonly workspaces: readonly WorkspaceCard[] }) {
  const { data } = useHostQuery('library/slipping', {});
  if (data === null) return null;
  const lines = slippingLines(workspaces, data.workspaces);
  if (lines.length === 0) return null;
  const bad = lines.filter(({ isBad }) => isBad).length;
  return (
    <Card title="Slipping now" actions={bad === 0 ? 'nothing known' : `in ${bad} of ${workspaces.length}`}>
      <ul className={classes.list}>
        {lines.slice(0, mostShown).map((line) => (
          <li key={line.workspaceId} className={classes.slipping}>
            <LineIcon line={line} />
            <div>
              <a className={classes.action} href={workspaceHref(line.workspaceId, ['agreement', 'handoffs'])}>
                {line.name}
              </a>
              {line.leads !== null && (
                <div className={classes.second}>
                  <a href={slippingRows(line.workspaceId)}>{line.leads}</a>
                </div>
              )}
              {line.basis !== '' && <div className={classes.second}>{line.basis}</div>}
              {line.words.map((words) => (
                <div key={words} className={classes.second}>
                  {words}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function LineIcon({ line }: { readonly line: SlippingLine }) {
  if (line.isBad) return <IconAlertTriangle size={16} aria-hidden className={classes.slips} />;
  const isKnown = line.words.some((words) => words.startsWith('No lead'));
  return isKnown ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleDashed size={16} aria-hidden />;
}
