import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Box } from '../../../../../shared/planning/lane-layout.ts';
import { lookOf } from '../../../../kit/functions.ts';
import { type HandoffFigures, lengthWords } from '../handoff-words.ts';
import type { Agreement } from '../use-agreement.ts';
import classes from './lanes.module.css';

/** What makes something a stop of the diagram's keys. */
export interface PartProps {
  readonly 'data-part': string;
  readonly tabIndex: number;
  onFocus(): void;
}

interface LaneNodeProps {
  readonly box: Box & { readonly key: string };
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  readonly isOpen: boolean;
  readonly part: PartProps;
  onOpen(): void;
}

/** What came into a stage in the period; while nothing is imported, after how many days a way out is looked at again. */
function secondLine(key: string, { handoffs }: Agreement, figures: HandoffFigures | null): string {
  const count = figures?.stages.find(({ stage }) => stage === key);
  const isOut = ({ path, toStage }: (typeof handoffs)[number]) => path === 'out' && toStage === key;
  const revisit = handoffs.find((each) => isOut(each) && each.revisitDays !== null)?.revisitDays;
  const back = revisit ? `back in ${revisit} days` : '';
  if (!figures || !count) return back;
  const words = numberWords(count.entered);
  return key === 'inquiry' ? `${words} in ${lengthWords(figures.period)}` : `${words} came in`;
}

/** A stage in the lane of its owner. */
export function LaneNode({ box, agreement, figures, isOpen, part, onOpen }: LaneNodeProps) {
  const stage = agreement.stages.find(({ key }) => key === box.key);
  const look = lookOf(stage?.lane ?? 'other');
  const second = secondLine(box.key, agreement, figures);
  const label = stage?.label ?? box.key;
  return (
    <button
      type="button"
      className={classes.node}
      style={{
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        borderColor: stage?.isExit ? 'var(--line-strong)' : look.fill,
      }}
      aria-expanded={isOpen}
      title={label}
      onClick={onOpen}
      {...part}
    >
      <span className={classes.nodeName}>{label}</span>
      <span className="unseen">, {look.label}. </span>
      {second !== '' && <span className={classes.nodeCount}>{second}</span>}
    </button>
  );
}
