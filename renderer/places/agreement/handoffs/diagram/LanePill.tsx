import type { Box } from '../../../../../shared/planning/lane-layout.ts';
import { IconAlertCircle, IconClock } from '../../../../kit/icons.ts';
import type { Agreement } from '../use-agreement.ts';
import type { DiagramLine } from './diagram-model.ts';
import type { PartProps } from './LaneNode.tsx';
import classes from './lanes.module.css';

interface LanePillProps {
  readonly box: Box;
  readonly line: DiagramLine;
  readonly agreement: Agreement;
  readonly isOpen: boolean;
  readonly part: PartProps;
  onOpen(): void;
}

const toneWords = { good: 'within the promise', bad: 'slower than promised', plain: '' } as const;

/** The words on a line: what is agreed and what the data says. It opens the step. */
export function LanePill({ box, line, agreement, isOpen, part, onOpen }: LanePillProps) {
  const { agreed, measured, tone } = line.words;
  const Icon = tone === 'bad' ? IconAlertCircle : IconClock;
  const name = `${agreement.nameOf(line.from)} to ${agreement.nameOf(line.to)}`;
  const said = [toneWords[tone], line.handoff ? '' : 'seen in the data, not agreed'].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      className={classes.pill}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      data-tone={tone}
      data-seen={line.handoff === null}
      {...(line.handoff ? { 'aria-expanded': isOpen } : {})}
      onClick={onOpen}
      {...part}
    >
      <span className="unseen">{name}: </span>
      {(agreed !== '' || tone !== 'plain') && <Icon size={13} stroke={1.8} aria-hidden />}
      {agreed !== '' && (
        <span className={classes.agreed} title={agreed}>
          {agreed}
        </span>
      )}
      {measured !== '' && <span className={classes.measured}>{measured}</span>}
      {said !== '' && <span className="unseen">, {said}</span>}
    </button>
  );
}
