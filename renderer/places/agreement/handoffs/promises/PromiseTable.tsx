import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { promiseAsMeasured, type SignableSla } from '../../../../../shared/planning/sla-terms.ts';
import { Card } from '../../../../kit/Card.tsx';
import { IconAlertCircle, IconCircleCheck, IconCircleDot, IconPencil, IconPlus } from '../../../../kit/icons.ts';
import table from '../../../../kit/table.module.css';
import { KeptBar } from './KeptBar.tsx';
import { barOf, changeWords, draftTargetWords, keptOf, keptWords, targetWords, verdictText } from './promise-words.ts';
import classes from './promises.module.css';

interface PromiseTableProps {
  readonly title: ReactNode;
  readonly about: string;
  /** Read aloud. */
  readonly label: string;
  readonly promises: readonly SignableSla[];
  readonly measured: readonly MeasuredPromise[];
  readonly isReadOnly: boolean;
  readonly opened: string | null;
  onOpen(id: string): void;
  onAdd(): void;
}

/** What one side promises the other: target, how many kept it, and how that changed. */
export function PromiseTable(props: PromiseTableProps) {
  const { title, about, label, promises, measured, isReadOnly, onAdd } = props;
  const own = measured.filter(({ id }) => promises.some((promise) => promise.id === id));
  return (
    <Card
      flush
      title={title}
      about={<span className={classes.towards}>{about}</span>}
      actions={<strong className={classes.sum}>{keptOf(own)}</strong>}
    >
      <div className={classes.scroll}>
        <table className={`${table.table} ${classes.table}`} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">Promise</th>
              <th scope="col">Target</th>
              <th scope="col" className={classes.barHead}>
                Kept
              </th>
              <th scope="col">By count</th>
              <th scope="col" className={table.number}>
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {promises.map((promise) => (
              <PromiseRow
                key={promise.id}
                {...props}
                promise={promise}
                result={own.find(({ id }) => id === promise.id) ?? null}
              />
            ))}
            {promises.length === 0 && (
              <tr>
                <td colSpan={5} className={table.quiet}>
                  Nothing promised yet. Each side should promise the other something.
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {!isReadOnly && (
        <div className={classes.add}>
          <Button variant="subtle" size="sm" leftSection={<IconPlus size={14} />} onClick={onAdd}>
            Add a promise
          </Button>
        </div>
      )}
    </Card>
  );
}

const tones = {
  kept: 'good',
  partly: 'plain',
  broken: 'bad',
  near: 'plain',
  few: 'plain',
  none: 'plain',
  unmeasured: 'plain',
} as const;

function VerdictIcon({ verdict }: { readonly verdict: MeasuredPromise['verdict'] }) {
  const Icon = verdict === 'kept' ? IconCircleCheck : verdict === 'broken' ? IconAlertCircle : IconCircleDot;
  return <Icon className={classes.icon} data-tone={tones[verdict]} size={16} stroke={1.8} aria-hidden />;
}

interface PromiseRowProps extends PromiseTableProps {
  readonly promise: SignableSla;
  readonly result: MeasuredPromise | null;
}

function PromiseRow({ promise, result, opened, onOpen }: PromiseRowProps) {
  const verdict = result?.verdict ?? 'unmeasured';
  const tone = tones[verdict];
  // The figure's own words: a draft keeps or breaks nothing.
  const inForce = promiseAsMeasured(promise, result?.version ?? null);
  const draft = draftTargetWords(promise, inForce);
  const bar = result && barOf(inForce, result);
  const kept = result && keptWords(inForce, result);
  const change = result && changeWords(result);
  const name = promise.title || 'Promise without words';
  return (
    <tr className={opened === promise.id ? table.chosen : undefined}>
      <td>
        <button
          type="button"
          className={classes.name}
          aria-expanded={opened === promise.id}
          title={name}
          onClick={() => onOpen(promise.id)}
        >
          <VerdictIcon verdict={verdict} />
          <span>{name}</span>
          <span className="unseen">, {verdictText(verdict)}</span>
        </button>
      </td>
      <td className={table.short}>
        {targetWords(inForce)}
        {draft !== '' && <span className={classes.tested}>{draft}</span>}
      </td>
      <td className={classes.barCell}>{bar && <KeptBar {...bar} tone={tone} />}</td>
      <td className={table.short} title={result?.why ?? ''}>
        {kept && (
          <span className={kept.isGrey ? table.quiet : undefined}>
            {kept.strong !== '' && (
              <strong className={classes.value} data-tone={tone}>
                {kept.strong}
              </strong>
            )}{' '}
            <span className={table.quiet}>{kept.rest}</span>
            {kept.tested && <span className={classes.tested}>{kept.tested}</span>}
          </span>
        )}
      </td>
      <td className={table.number}>
        {result?.isTyped && verdict !== 'unmeasured' && (
          <span className={classes.typed} title={result.why}>
            <IconPencil size={12} aria-hidden /> typed
          </span>
        )}
        {change && (
          <span className={classes.change} data-tone={change.tone} title={change.title}>
            {change.text}
          </span>
        )}
      </td>
    </tr>
  );
}
