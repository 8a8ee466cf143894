import { Tooltip } from '@mantine/core';
import strip from './page/strip.module.css';

interface WhyProps {
  /** What the figure is made of. */
  readonly label: string;
  readonly children: string;
}

/** A figure that says what it is made of, on hover and to the keyboard. */
export function Why({ label, children }: WhyProps) {
  return (
    <Tooltip label={label} multiline w={280} position="bottom-start">
      <button type="button" className={strip.why}>
        {children}
        <span className="unseen">: {label}</span>
      </button>
    </Tooltip>
  );
}
