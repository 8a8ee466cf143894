import classes from './promises.module.css';

interface KeptBarProps {
  readonly value: number;
  readonly target: number;
  readonly tone: 'good' | 'bad' | 'plain';
}

/** A short bar with a tick for the target; the words beside it say the same. */
export function KeptBar({ value, target, tone }: KeptBarProps) {
  const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <span className={classes.bar} aria-hidden="true">
      <span className={classes.fill} data-tone={tone} style={{ width: percent(value) }} />
      <span className={classes.tick} style={{ left: percent(target) }} />
    </span>
  );
}
