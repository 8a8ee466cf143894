import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import classes from './FileDrop.module.css';
import { IconFileImport } from './icons.ts';
import { useWindowDrop } from './use-window-drop.ts';

interface FileDropProps {
  readonly title: string;
  readonly about: ReactNode;
  /** Endings that the chooser offers, with their dots. */
  readonly accept: readonly string[];
  readonly chooseLabel?: string;
  /** The screen's primary action, large and in the middle. */
  readonly isMain?: boolean;
  onFiles(files: readonly File[]): void;
}

/** A dashed zone for files: they may be dropped anywhere in the window, or chosen. */
export function FileDrop({
  title,
  about,
  accept,
  chooseLabel = 'Choose files',
  isMain = false,
  onFiles,
}: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useWindowDrop(onFiles);
  return (
    <div className={classes.drop} {...(isOver ? { 'data-over': true } : {})} {...(isMain ? { 'data-tall': true } : {})}>
      <span className={classes.icon} aria-hidden="true">
        <IconFileImport size={isMain ? 28 : 20} stroke={1.6} />
      </span>
      <div>
        <p className={classes.title}>{isOver ? 'Let go to take the files' : title}</p>
        <p className={classes.about}>{about}</p>
      </div>
      <Button variant={isMain ? 'filled' : 'default'} onClick={() => input.current?.click()}>
        {chooseLabel}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept.join(',')}
        aria-label={title}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
