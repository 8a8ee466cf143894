import { ActionIcon } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { escapeCloses } from '../../../../kit/escape-closes.ts';
import { IconX } from '../../../../kit/icons.ts';
import classes from './detail.module.css';
import { showCard } from './show-card.ts';

interface DetailCardProps {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  onClose(): void;
}

/** What is open below the diagram or the promises; its title takes the focus. Another thing needs another `key`. Esc closes it. */
export function DetailCard({ title, about, actions, children, onClose }: DetailCardProps) {
  const titleId = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // A title that opened to be typed has it already.
    if (!head.current?.contains(document.activeElement)) head.current?.focus({ preventScroll: true });
    if (card.current) showCard(card.current);
  }, []);
  return (
    <section ref={card} className={classes.card} aria-labelledby={titleId} onKeyDown={escapeCloses(onClose)}>
      <header className={classes.head}>
        <h2 ref={head} id={titleId} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        {about !== undefined && <span className={classes.about}>{about}</span>}
        <div className={classes.actions}>
          {actions}
          <ActionIcon aria-label="Close" onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      </header>
      {children}
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** One line of what is agreed: its name, then its value edited in place. */
export function Line({ label, about, children }: LineProps) {
  return (
    <div className={classes.line}>
      <span className={classes.lineLabel}>{label}</span>
      <div className={classes.lineValue}>
        {children}
        {about !== undefined && <p className={classes.lineAbout}>{about}</p>}
      </div>
    </div>
  );
}
