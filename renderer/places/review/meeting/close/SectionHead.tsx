import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { IconPlus } from '../../../../kit/icons.ts';
import { KeyHint } from '../../../../kit/KeyHint.tsx';
import styles from './close.module.css';

interface SectionHeadProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly about: string;
  /** The way to add one, with its key. */
  readonly add: { readonly label: string; readonly keyName: string; run(): void } | null;
}

/** The head of a list with its count and a key to add to it. */
export function SectionHead({ icon, title, about, add }: SectionHeadProps) {
  const run = useEffectEvent(() => add?.run());
  const keyName = add?.keyName;
  useEffect(() => {
    if (keyName === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        (event.target.isContentEditable || event.target.matches('input, textarea, select'));
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.key.toUpperCase() !== keyName) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keyName]);
  return (
    <header className={styles.sectionHead}>
      {icon}
      <h2>{title}</h2>
      <span>{about}</span>
      {add && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          rightSection={<KeyHint keys={[add.keyName]} />}
          onClick={() => add.run()}
        >
          {add.label}
        </Button>
      )}
    </header>
  );
}
