import classes from './KeyHint.module.css';

const isMac = typeof navigator !== 'undefined' && /mac/iu.test(navigator.platform);

interface KeyHintProps {
  /** Keys in order; `Mod` is Ctrl, or the command key on a Mac. */
  readonly keys: readonly string[];
}

/** The keys of a shortcut, each as a cap. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className={classes.keys} aria-hidden>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key}
        </kbd>
      ))}
    </span>
  );
}
