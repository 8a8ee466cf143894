import { ActionIcon } from '@mantine/core';
import { useRef, useState } from 'react';
import { addClaim } from '../../../../commands/edit-persona.ts';
import { freshId, orderBetween, runChange } from '../../../../document/index.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { IconPlus } from '../../../../kit/icons.ts';
import { type ClaimKind, kindWords } from '../../claim-words.ts';
import { ClaimLine } from './ClaimLine.tsx';
import styles from './claims.module.css';
import type { ClaimsProps } from './claims-props.ts';

interface KindBlockProps extends ClaimsProps {
  readonly kind: ClaimKind;
}

/** The claims of one kind; a new one is typed at the end, Enter offers the next. */
export function KindBlock({ kind, ...props }: KindBlockProps) {
  const { shown, isReadOnly } = props;
  const { name, ask } = kindWords[kind];
  const own = shown.claims.filter(({ claim }) => claim.kind === kind);
  const [line, setLine] = useState<number | null>(null);
  const isKept = useRef(false);
  const add = (text: string) => {
    isKept.current = text !== '';
    if (text === '') return;
    const order = orderBetween(own.at(-1)?.claim.order ?? null, null);
    runChange(addClaim(shown.entry, { id: freshId(), order, kind, text }));
  };
  return (
    <section className={styles.kind} aria-label={name}>
      <header className={styles.kindHead}>
        <h3>{name}</h3>
        {!isReadOnly && (
          <ActionIcon size={22} aria-label={`Add to ${name}`} title={ask} onClick={() => setLine(0)}>
            <IconPlus size={14} />
          </ActionIcon>
        )}
      </header>
      <ul className={styles.claims}>
        {own.map((view, index) => (
          <ClaimLine
            key={view.claim.id}
            {...props}
            view={view}
            siblings={own.map(({ claim }) => claim)}
            index={index}
          />
        ))}
      </ul>
      {own.length === 0 && isReadOnly && <p className={styles.quiet}>Nothing is said yet.</p>}
      {own.length === 0 && !isReadOnly && line === null && (
        <button type="button" className={styles.ask} onClick={() => setLine(0)} aria-label={`${ask} Add to ${name}`}>
          {ask}
        </button>
      )}
      {line !== null && (
        <div className={styles.adding}>
          <TextEditing
            key={line}
            value=""
            label={`New claim under ${name}`}
            placeholder={ask}
            onKeep={add}
            onClose={(byKey) => {
              setLine(byKey && isKept.current ? line + 1 : null);
              isKept.current = false;
            }}
          />
        </div>
      )}
    </section>
  );
}
