import { initialsOf } from './initials.ts';
import classes from './Monogram.module.css';

/** Grounds on which white text stays readable in both themes; none is a function's colour. */
const grounds = 7;

interface MonogramProps {
  /** What the letters are taken from, and what picks the ground. */
  readonly name: string;
  readonly size?: number;
}

/** The mark of a workspace: two letters on a ground that stays the same for the same name. */
export function Monogram({ name, size = 32 }: MonogramProps) {
  const ground = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % grounds;
  return (
    <span
      className={classes.mark}
      style={{ width: size, height: size, fontSize: size * 0.36, background: `var(--mono-${ground})` }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
