import { Button } from '@mantine/core';
import { clockGap, type PromiseGap } from '../../../../../shared/planning/sla-gap.ts';
import type { SignableSla } from '../../../../../shared/planning/sla-terms.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { IconAlertCircle } from '../../../../kit/icons.ts';
import { changePromise } from '../agreement-actions.ts';
import type { Agreement } from '../use-agreement.ts';
import { endBehind } from './promise-kinds.ts';
import classes from './promises.module.css';

interface UnmeasuredNoteProps {
  readonly workspaceId: string;
  readonly promise: SignableSla;
  readonly gap: PromiseGap;
  readonly agreement: Agreement;
}

/** Said before and after it is signed: the data can't tell of this promise, why, and what would bind it to data. */
export function UnmeasuredNote({ workspaceId, promise, gap, agreement }: UnmeasuredNoteProps) {
  return (
    <section className={classes.unmeasured} aria-label="Can’t be measured">
      <IconAlertCircle size={16} stroke={1.8} aria-hidden />
      <div>
        <p>
          <strong>Can’t be measured:</strong> {startSmall(gap.why)}
        </p>
        <p className={classes.unmeasuredAbout}>It may be signed, but nothing will tell whether it was kept.</p>
        {!agreement.isReadOnly && (
          <Ways workspaceId={workspaceId} promise={promise} agreement={agreement} cause={gap.cause} />
        )}
      </div>
    </section>
  );
}

/** A sentence that goes on behind a colon. */
const startSmall = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

interface WaysProps extends Pick<UnmeasuredNoteProps, 'workspaceId' | 'promise' | 'agreement'> {
  readonly cause: PromiseGap['cause'];
}

/** What can be done about it, each with one press; a count by hand is the way where the data will never tell. */
function Ways({ workspaceId, promise, agreement, cause }: WaysProps) {
  const change = (fields: Parameters<typeof changePromise>[1], what: string) => changePromise(promise, fields, what);
  const link = (words: string, parts: readonly string[]) => (
    <Button component="a" size="compact-sm" variant="default" href={workspaceHref(workspaceId, parts)}>
      {words}
    </Button>
  );
  const press = (words: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {words}
    </Button>
  );
  const { kind, fromStage, toStage } = promise;
  const next = endBehind(agreement.stages, fromStage, toStage);
  return (
    <div className={classes.ways}>
      {cause === 'clock' &&
        press(`Begin at ${agreement.nameOf('mql')}`, () => change({ fromStage: 'mql' }, 'stage of a promise'))}
      {cause === 'clock' &&
        clockGap({ ...promise, kind: 'take-over' }) === null &&
        press('Make it a take-over', () => change({ kind: 'take-over', toStage: next }, 'kind of a promise'))}
      {cause === 'unit' &&
        press('Count business hours', () => change({ unit: 'business-hours' }, 'amount of a promise'))}
      {(cause === 'calls' || cause === 'attempts') && link('Import calls and mails', ['data', 'imports', 'new'])}
      {cause === 'rules' && link('Open the handbook', ['agreement', 'handbook', fromStage])}
      {kind !== 'typed' && press('Count it by hand', () => change({ kind: 'typed' }, 'kind of a promise'))}
    </div>
  );
}
