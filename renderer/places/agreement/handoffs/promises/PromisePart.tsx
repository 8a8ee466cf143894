import { Button } from '@mantine/core';
import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { IconHeartHandshake } from '../../../../kit/icons.ts';
import { andList } from '../../../../kit/signing/sign-words.ts';
import { beginPromise } from '../../begin-entry.ts';
import { beginPromises } from '../agreement-actions.ts';
import layout from '../handoffs.module.css';
import type { Agreement } from '../use-agreement.ts';
import { PromiseTable } from './PromiseTable.tsx';
import classes from './promises.module.css';

interface PromisePartProps {
  readonly agreement: Agreement;
  readonly measured: readonly MeasuredPromise[];
  readonly isStale: boolean;
  readonly opened: string | null;
  onOpen(id: string): void;
}

/** What both sides promise, beside each other: never one alone. */
export function PromisePart({ agreement, measured, isStale, opened, onOpen }: PromisePartProps) {
  const { promises, signers, isReadOnly } = agreement;
  const others = signers.filter((signer) => signer !== 'marketing');
  if (promises.length === 0) {
    return (
      <div className={layout.diagramCard}>
        <EmptyState
          icon={<IconHeartHandshake size={20} />}
          question="What do you promise each other?"
          practice="A promise by one side alone turns into blame. Two promises, measured side by side, make an agreement."
          actions={
            !isReadOnly && <Button onClick={() => beginPromises(agreement)}>Begin with the usual eight promises</Button>
          }
        />
      </div>
    );
  }
  const shared = { measured, isReadOnly, opened, onOpen };
  const names = andList(others.map(functionLabel));
  return (
    <div className={classes.tables} aria-busy={isStale}>
      <PromiseTable
        {...shared}
        title={
          <span className={classes.heading}>
            <FunctionMark function="marketing" /> Marketing promises
          </span>
        }
        about={`to ${names}`}
        label="What Marketing promises"
        promises={promises.filter(({ by }) => by === 'marketing')}
        onAdd={() => onOpen(beginPromise(true))}
      />
      <PromiseTable
        {...shared}
        title={
          <span className={classes.heading}>
            {others.map((other) => (
              <FunctionMark key={other} function={other} />
            ))}{' '}
            {names} {others.length > 1 ? 'promise' : 'promises'}
          </span>
        }
        about="to Marketing"
        label={`What ${names} ${others.length > 1 ? 'promise' : 'promises'}`}
        promises={promises.filter(({ by }) => by !== 'marketing')}
        onAdd={() => onOpen(beginPromise(false))}
      />
    </div>
  );
}
