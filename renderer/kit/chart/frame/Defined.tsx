import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './chart-frame.module.css';

/** What a chart or a number means: read on hover or focus. */
export interface ChartDefinition {
  readonly words: string;
  /** Basis, count, interval: one line each. */
  readonly lines: readonly string[];
}

/** Words or a number that tell their definition on hover or focus. */
export function Defined({ words, lines, children }: ChartDefinition & { readonly children: ReactNode }) {
  const label = (
    <>
      <div>{words}</div>
      {lines.map((line) => (
        <div key={line} className={styles.definitionLine}>
          {line}
        </div>
      ))}
    </>
  );
  return (
    <Tooltip label={label} multiline w={240} position="bottom-start">
      <button type="button" className={styles.defined}>
        {children}
      </button>
    </Tooltip>
  );
}
