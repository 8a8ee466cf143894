import { ActionIcon, Menu } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { claimKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import type { ClaimView } from '../../../../../shared/planning/persona-claims.ts';
import { sameWords } from '../../../../../shared/planning/same-words.ts';
import { editClaim, removeClaim } from '../../../../commands/edit-persona.ts';
import { orderBetween, runChange } from '../../../../document/index.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import {
  IconArrowDown,
  IconArrowsExchange,
  IconArrowUp,
  IconDots,
  IconQuote,
  IconTrash,
} from '../../../../kit/icons.ts';
import { kindWords } from '../../claim-words.ts';
import { offerRestore } from '../../edit-here.ts';
import { ClaimDetails } from './ClaimDetails.tsx';
import styles from './claims.module.css';
import type { ClaimsProps } from './claims-props.ts';
import { ObservedMark } from './ObservedMark.tsx';

interface ClaimLineProps extends ClaimsProps {
  readonly view: ClaimView;
  /** The claims of the same kind, in their order, and where this one is. */
  readonly siblings: readonly Entity<'claims'>[];
  readonly index: number;
}

/** One claim: its words, how much speaks for it, and below it, once opened, what does. */
export function ClaimLine(props: ClaimLineProps) {
  const { shown, isReadOnly, view, siblings, index, open, onOpen } = props;
  const { claim } = view;
  const isOpen = open === claim.id;
  const isSaidTwice = sameWords(claim, shown.entry.claims, ({ text }) => text).length > 0;
  const move = (by: -1 | 1) => {
    const order = orderAt(siblings, index, by);
    if (order !== null) runChange(editClaim(shown.entry, claim, { order }, 'move claim'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const keep = (text: string) => {
    if (text === '') remove();
    else runChange(editClaim(shown.entry, claim, { text }, 'change claim'));
  };
  const remove = () => {
    runChange(removeClaim(shown.entry, claim));
    offerRestore('claims', claim.id, 'claim');
  };
  return (
    <li className={styles.claim} data-entry={claim.id} {...(isOpen ? { 'data-open': true } : {})} onKeyDown={onKeyDown}>
      <div className={styles.line} data-observed={view.isObserved}>
        <span className={styles.words}>
          <EditableText value={claim.text} label="Claim" multiline readOnly={isReadOnly} onKeep={keep} />
        </span>
        {!isReadOnly && <ClaimMenu {...props} onMove={move} onRemove={remove} />}
        <button
          type="button"
          className={styles.count}
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? null : claim.id)}
        >
          <ObservedMark isObserved={view.isObserved} />
          {view.isObserved ? (
            <>
              <strong>{view.speaksFor}</strong>
              <span className="unseen"> {view.speaksFor === 1 ? 'piece' : 'pieces'} of evidence</span>
            </>
          ) : (
            'assumed'
          )}
          {view.speaksAgainst > 0 && (
            <span className={styles.against}>
              <span className="unseen">, </span>
              {view.speaksAgainst} against
            </span>
          )}
          <span className="unseen">: {claim.text}</span>
        </button>
      </div>
      {isSaidTwice && <p className={styles.twice}>Another claim says the same</p>}
      {isOpen && <ClaimDetails {...props} />}
    </li>
  );
}

/** The order that puts a claim before or behind its neighbour; null at the end of the list. */
function orderAt(siblings: readonly Entity<'claims'>[], index: number, by: -1 | 1): string | null {
  const next = siblings[index + by];
  if (!next) return null;
  const beyond = siblings[index + 2 * by]?.order ?? null;
  return by === 1 ? orderBetween(next.order, beyond) : orderBetween(beyond, next.order);
}

interface ClaimMenuProps extends ClaimLineProps {
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function ClaimMenu({ shown, view: { claim }, siblings, index, onAddEvidence, onMove, onRemove }: ClaimMenuProps) {
  return (
    <span className={styles.more}>
      <Menu>
        <Menu.Target>
          <ActionIcon size={24} aria-label={`More for ${claim.text}`}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconQuote size={15} />} onClick={() => onAddEvidence(claim.id)}>
            Add evidence
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={index === 0} onClick={() => onMove(-1)}>
            Up (Alt ↑)
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={15} />}
            disabled={index === siblings.length - 1}
            onClick={() => onMove(1)}
          >
            Down (Alt ↓)
          </Menu.Item>
          <Menu.Label>Move to</Menu.Label>
          {claimKinds
            .filter((kind) => kind !== claim.kind)
            .map((kind) => (
              <Menu.Item
                key={kind}
                leftSection={<IconArrowsExchange size={15} />}
                onClick={() => runChange(editClaim(shown.entry, claim, { kind }, 'move claim'))}
              >
                {kindWords[kind].name}
              </Menu.Item>
            ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={onRemove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
