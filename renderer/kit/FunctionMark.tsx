import { type FunctionKey, lookOf, markPath } from './functions.ts';

interface FunctionMarkProps {
  readonly function: FunctionKey;
  /** Pixels; 8 to 10 beside text, 18 in present mode. */
  readonly size?: number;
  /** Outline means not yet: not signed, not agreed. */
  readonly outline?: boolean;
  /** Read aloud; leave out where the name stands beside it. */
  readonly label?: string;
}

/** The mark of a function: a shape and a colour, so that neither is needed alone. */
export function FunctionMark({ function: key, size = 9, outline = false, label }: FunctionMarkProps) {
  const look = lookOf(key);
  const path = (
    <path
      d={markPath(look.shape)}
      fill={outline ? 'var(--surface)' : look.fill}
      stroke={outline ? look.fill : 'none'}
      strokeWidth={1.8}
    />
  );
  const box = {
    width: size,
    height: size,
    viewBox: '0 0 12 12',
    overflow: 'visible',
    style: { flex: 'none' },
  } as const;
  if (label === undefined) {
    return (
      <svg aria-hidden="true" {...box}>
        {path}
      </svg>
    );
  }
  return (
    <svg role="img" aria-label={label} {...box}>
      {path}
    </svg>
  );
}
