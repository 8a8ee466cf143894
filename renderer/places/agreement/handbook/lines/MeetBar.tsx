import { percentWords } from '../../../../../shared/metrics/words.ts';
import { Counting } from '../../../../kit/Counting.tsx';
import { usualLimits } from '../../../../kit/figure-words.ts';
import classes from './lines.module.css';

interface MeetBarProps {
  /** How many meet it, of how many; null while it isn't known. */
  readonly met: number | null;
  readonly of: number;
  /** Whether its share fell where the definition drifts. */
  readonly isFallen?: boolean;
  /** The first answer is still on its way. */
  readonly isCounting?: boolean;
}

/** How many meet a line: bar, count and share; under five the counts alone, under thirty in grey. */
export function MeetBar({ met, of, isFallen = false, isCounting = false }: MeetBarProps) {
  if (isCounting) return <Counting />;
  if (met === null || of === 0) return <span className={classes.unknown}>n/a</span>;
  if (of < usualLimits.smallSample) {
    return (
      <span className={classes.meet}>
        {met} of {of}
      </span>
    );
  }
  const share = met / of;
  return (
    <span
      className={classes.meet}
      {...(isFallen ? { 'data-fallen': true } : {})}
      {...(of < usualLimits.greySample ? { 'data-grey': true } : {})}
    >
      <svg className={classes.bar} viewBox="0 0 54 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={classes.track} width={54} height={6} rx={2} />
        <rect className={classes.fill} width={54 * share} height={6} rx={2} />
      </svg>
      <span className={classes.count}>{met}</span>
      <strong>{percentWords(share, 0)}</strong>
    </span>
  );
}
