import type { MethodOutput } from '../../../../shared/contract/contract.ts';
import { moneyWords, numberWords } from '../../../../shared/metrics/words.ts';
import { versionInForce } from '../../../../shared/model/signing.ts';
import { useCollection, useSettings } from '../../../document/index.ts';
import { Avatar } from '../../../kit/Avatar.tsx';
import { countOf } from '../../../kit/format.ts';
import { longTimeWords } from './handoff-words.ts';
import classes from './handoffs.module.css';
import { handoffRows } from './rows-link.ts';
import { type Agreement, reviewPeriod } from './use-agreement.ts';

type Slipping = MethodOutput<'plan/slas'>['slipping'];

interface SlippingStripProps {
  readonly workspaceId: string;
  readonly slipping: Slipping;
  readonly agreement: Agreement;
}

const shownAtMost = 3;

/** Leads that are past a promise now, with what as many were worth before. */
export function SlippingStrip({ workspaceId, slipping, agreement }: SlippingStripProps) {
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
  if (total === 0) {
    return (
      <section className={classes.slipping} aria-label="Slipping now">
        <strong>Slipping now</strong>
        <span className={classes.quiet}>
          {isPromised
            ? cold > 0
              ? 'Nothing of the last four weeks.'
              : 'Nothing is past a promise.'
            : 'No promise is in force yet: leads can be past one once all have signed it.'}
        </span>
        {gone}
      </section>
    );
  }
  return (
    <section className={classes.slipping} aria-label="Slipping now">
      <span className={classes.slipHead}>
        <strong>Slipping now</strong>
        <span className={classes.quiet}>
          {countOf(total, 'lead')} past a promise
          {value.value !== null && <span title={value.note}>, about {moneyWords(value.value, currency)} at risk</span>}
        </span>
        {gone}
      </span>
      {cases.slice(0, shownAtMost).map((late) => (
        <span key={late.hk} className={classes.slip}>
          <OwnerFace name={late.owner} />
          <span className={classes.slipWords}>
            <span className={classes.slipName} title={late.lead}>
              {late.account || late.lead}
            </span>
            <span className={classes.slipOver}>
              {longTimeWords(late.over, late.unit)} over{' '}
              <span className={classes.quiet}>
                {agreement.promises.find(({ id }) => id === late.promiseId)?.title || 'A promise'}
              </span>
            </span>
          </span>
        </span>
      ))}
      <a
        className={classes.slipAll}
        href={handoffRows(workspaceId, { metric: 'slipping', part: 'denominator' }, reviewPeriod)}
      >
        All {numberWords(total)}
      </a>
    </section>
  );
}

/** The owner as the CRM names them, with the function of the person of that name. */
function OwnerFace({ name }: { readonly name: string }) {
  const people = useCollection('people');
  const person = people.find((each) => each.name.trim().toLowerCase() === name.trim().toLowerCase());
  return <Avatar name={name || 'Nobody'} function={person?.function ?? 'other'} size={20} />;
}
