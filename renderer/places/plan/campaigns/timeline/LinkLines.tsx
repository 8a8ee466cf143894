import type { Entity } from '../../../../../shared/model/entities.ts';
import type { Forecast } from '../../../../../shared/planning/schedule.ts';
import { arrowHead, linkPath } from './link-path.ts';
import type { LinkDraft, ShownTask } from './Timeline.tsx';
import classes from './timeline.module.css';
import { headHeight, rowHeight, type TimelineScale } from './timeline-scale.ts';

interface LinkLinesProps {
  readonly shown: readonly ShownTask[];
  readonly links: readonly Entity<'taskLinks'>[];
  readonly forecast: Forecast;
  readonly scale: TimelineScale;
  readonly draft: LinkDraft | null;
}

/** The middle of a row. */
export function rowMiddle(row: number): number {
  return headHeight + row * rowHeight + rowHeight / 2;
}

/** What waits for what: the critical chain in the colour of text, what goes round in a circle dashed. */
export function LinkLines({ shown, links, forecast, scale, draft }: LinkLinesProps) {
  const byId = new Map(shown.map((each) => [each.task.id, each]));
  const circular = new Set(forecast.links.circular.map(({ id }) => id));
  const endOf = ({ dated, row }: ShownTask) => ({ x: scale.x((dated?.endsOn ?? 0) + 1), y: rowMiddle(row) });
  const drawn = links.flatMap((link) => {
    const [before, after] = [byId.get(link.before), byId.get(link.after)];
    if (!before?.dated || !after?.dated) return [];
    const [first, second] = [forecast.tasks.get(link.before), forecast.tasks.get(link.after)];
    const isCritical =
      Boolean(first?.isCritical && second?.isCritical) || leadsToLaunch(first, second, after, forecast);
    const kind = circular.has(link.id) ? 'circular' : isCritical ? 'critical' : 'plain';
    return [
      { id: link.id, kind, from: endOf(before), to: { x: scale.x(after.dated.startsOn), y: rowMiddle(after.row) } },
    ];
  });
  const from = draft?.at ? byId.get(draft.from) : undefined;
  return (
    <g aria-hidden>
      {drawn
        .toSorted((one, other) => Number(one.kind !== 'plain') - Number(other.kind !== 'plain'))
        .map(({ id, kind, from: begin, to }) => (
          <g key={id} className={classes.link} data-kind={kind}>
            <path d={linkPath(begin, to, rowHeight)} />
            <path className={classes.arrow} d={arrowHead(to)} />
          </g>
        ))}
      {from && draft?.at && (
        <line className={classes.linkDraft} x1={endOf(from).x} y1={endOf(from).y} x2={draft.at.x} y2={draft.at.y} />
      )}
    </g>
  );
}

/** The last link of the chain: from a critical task to what begins with the launch. */
function leadsToLaunch(
  before: { readonly isCritical: boolean } | undefined,
  _after: unknown,
  { dated }: ShownTask,
  { launchOn, slip }: Forecast,
): boolean {
  return Boolean(before?.isCritical) && dated !== null && launchOn !== null && dated.startsOn >= launchOn - slip;
}
