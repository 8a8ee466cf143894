import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LateCase, MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { moneyWords, numberWords } from '../../../../shared/metrics/words.ts';
import { versionInForce } from '../../../../shared/model/signing.ts';
import { readSlaTerms } from '../../../../shared/planning/sla-terms.ts';
import { useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { countOf } from '../../../kit/format.ts';
import classes from './handoffs.module.css';
import { LateCases } from './LateCases.tsx';
import { handoffRows } from './rows-link.ts';
import { type Agreement, reviewPeriod } from './use-agreement.ts';

type Slipping = MethodOutput<'plan/slas'>['slipping'];

interface SlippingStripProps {
  readonly workspaceId: string;
  readonly slipping: Slipping;
  readonly agreement: Agreement;
  readonly measured: readonly MeasuredPromise[];
}

const shownAtFirst = 5;

/** By the words that all signed: a draft's are nobody's promise yet. */
function promiseName({ promises, signers }: Agreement, id: string): string {
  const promise = promises.find((each) => each.id === id);
  const signed = promise && readSlaTerms(versionInForce(promise, signers)?.terms ?? null);
  return (signed ?? promise)?.title || 'A promise';
}

/** Leads that are past a promise now: by promise, then the latest with whose they are and by how much. */
export function SlippingStrip({ workspaceId, slipping, agreement, measured }: SlippingStripProps) {
  const { currency } = useSettings();
  const { cases, total, cold, value } = slipping;
  const isPromised = agreement.promises.some((promise) => versionInForce(promise, agreement.signers) !== null);
  const gone = cold > 0 && (
    <a
      href={handoffRows(workspaceId, { metric: 'slipping', part: 'item:cold' }, reviewPeriod)}
      title="More than twenty working days past their time"
    >
      {numberWords(cold)} more gone cold
    </a>
  );
  const untold = measured.every(({ version, verdict }) => version === null || verdict === 'unmeasured');
  const nothing = !isPromised
    ? 'No promise is in force yet: leads can be past one once all have signed it.'
    : untold
      ? 'Nothing tells: no promise in force can be measured.'
      : cold > 0
        ? 'Nothing of the last four weeks.'
        : 'Nothing is past a promise.';
  return (
    <Card
      flush
      title="Slipping now"
      about={
        total === 0 ? (
          nothing
        ) : (
          <>
            {countOf(total, 'lead')} past a promise
            {value.value !== null && `, about ${moneyWords(value.value, currency)} at risk`}
          </>
        )
      }
      actions={
        <>
          {gone}
          {total > 0 && (
            <a href={handoffRows(workspaceId, { metric: 'slipping', part: 'denominator' }, reviewPeriod)}>
              All {numberWords(total)}
            </a>
          )}
        </>
      }
    >
      {total > 0 && <Worth workspaceId={workspaceId} slipping={slipping} />}
      {total > 0 && <ByPromise workspaceId={workspaceId} slipping={slipping} agreement={agreement} />}
      {total > 0 && <Latest cases={cases} agreement={agreement} />}
    </Card>
  );
}

/** How the value at risk is worked out and what it leaves out, or why it isn’t known; with the leads that it is taken from. */
function Worth({ workspaceId, slipping }: Pick<SlippingStripProps, 'workspaceId' | 'slipping'>) {
  const { value, earlier } = slipping;
  const rows = { metric: 'revenue_per_mql', part: 'denominator', table: 'leads' } as const;
  const href = handoffRows(workspaceId, rows, { ...reviewPeriod, from: earlier.from, to: earlier.to });
  return (
    <p className={classes.worth}>
      {slipping.byPromise.length > 1 && 'A lead past several promises counts once, by the one it is furthest over. '}
      {value.value === null ? 'What they are worth: ' : 'At risk: '}
      {value.note} {earlier.mqls > 0 && <a href={href}>Those {countOf(earlier.mqls, 'MQL')}</a>}
    </p>
  );
}

/** How many are past each promise, each with its own rows. A lead counts by the promise that it is furthest over. */
function ByPromise({ workspaceId, slipping, agreement }: Omit<SlippingStripProps, 'measured'>) {
  return (
    <ul className={classes.byPromise}>
      {slipping.byPromise.map(({ promiseId, total }) => {
        const by = agreement.promises.find(({ id }) => id === promiseId)?.by;
        const rows = { metric: 'slipping', part: 'denominator', stages: promiseId };
        return (
          <li key={promiseId}>
            {by && <FunctionMark function={by} />}
            <a href={handoffRows(workspaceId, rows, reviewPeriod)}>
              <strong>{numberWords(total)}</strong> past {promiseName(agreement, promiseId)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Latest({ cases, agreement }: { readonly cases: readonly LateCase[]; readonly agreement: Agreement }) {
  const [isLong, setLong] = useState(false);
  const more = cases.length - shownAtFirst;
  return (
    <>
      <LateCases
        label="Furthest past a promise"
        cases={cases.slice(0, isLong ? cases.length : shownAtFirst)}
        promiseOf={(id) => promiseName(agreement, id)}
      />
      {more > 0 && !isLong && (
        <div className={classes.longer}>
          <Button variant="subtle" size="sm" onClick={() => setLong(true)}>
            Show {numberWords(more)} more
          </Button>
        </div>
      )}
    </>
  );
}
