import type { CSSProperties } from 'react';
import classes from './Avatar.module.css';
import { type FunctionKey, lookOf, markPath } from './functions.ts';
import { initialsOf } from './initials.ts';

interface AvatarProps {
  readonly name: string;
  readonly function: FunctionKey;
  /** Is not among the people any more. */
  readonly isRemoved?: boolean;
  /** Pixels: 20 in rows, 24 in lists, 26 in the top bar, 38 in present mode. */
  readonly size?: number;
  /** `here` draws the ring of someone in the workspace now; `idle` greys it. */
  readonly presence?: 'here' | 'idle';
  /** The colour of that ring; their function's otherwise. */
  readonly ring?: string;
  /** The ground it stands on, for the gap round the mark. */
  readonly ground?: string;
}

/** A person: initials on the soft ground of their function, with its mark at the lower right. */
export function Avatar({
  name,
  function: key,
  isRemoved = false,
  size = 24,
  presence,
  ring,
  ground = 'var(--surface)',
}: AvatarProps) {
  const look = lookOf(key);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--who': look.fill,
    '--ring': ground,
    ...(ring === undefined ? {} : { '--here': ring }),
    width: size,
    height: size,
    fontSize: Math.max(8, Math.round(size * 0.4)),
    background: look.soft,
    color: look.ink,
  };
  const state = presence === 'here' ? classes.here : presence === 'idle' || isRemoved ? classes.idle : '';
  const markSize = Math.max(7, Math.round(size * 0.33));
  return (
    <span
      className={`${classes.avatar} ${state}`}
      style={style}
      role="img"
      aria-label={`${isRemoved ? `${name}, removed` : name}, ${look.label}`}
    >
      {initialsOf(name)}
      <svg
        className={classes.mark}
        width={markSize}
        height={markSize}
        viewBox="0 0 12 12"
        overflow="visible"
        aria-hidden
      >
        <path d={markPath(look.shape)} fill={look.fill} />
      </svg>
    </span>
  );
}

/** The place of an owner who is not there yet. */
export function NoOwner({ size = 24 }: { readonly size?: number }) {
  return (
    <span
      className={`${classes.avatar} ${classes.nobody}`}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.55) }}
      role="img"
      aria-label="No owner yet"
    >
      +
    </span>
  );
}
