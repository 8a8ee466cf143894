import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { healthItem } from '../../../../../shared/planning/health-items.ts';
import { useCollection, useKnownCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconTarget } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import type { ChangePlan } from './PlanEntry.tsx';

const stateWords = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;

/** All change plans, those to be looked at first on top. */
export function PlanTable({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const people = useKnownCollection('people');
  const plans = useCollection('changePlans').toSorted((one, other) => rankOf(one).localeCompare(rankOf(other)));
  if (plans.length === 0) {
    return (
      <EmptyState
        icon={<IconTarget size={20} />}
        question="What do you want to do differently?"
        practice={
          isReadOnly
            ? 'Nobody has planned a change yet.'
            : 'One change with an owner, a number and a day beats ten good intentions. Choose a statement side by side and plan a change about it.'
        }
      />
    );
  }
  return (
    <Card
      flush
      title="Change plans"
      about={`${plans.filter(({ state }) => state === 'open').length} open`}
      actions={<ExportMenu list={() => listOf(plans, (id) => nameOfPerson(people, id))} />}
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th>Change</th>
            <th>Owner</th>
            <th>Shows in</th>
            <th>Check on</th>
            <th>State</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <td className={table.lines}>
                {plan.title || 'Not written yet'}
                <div className={table.second}>{healthItem(plan.itemId)?.statement}</div>
                {plan.outcome !== '' && <div className={table.second}>Came of it: {plan.outcome}</div>}
              </td>
              <td className={table.short}>
                <PersonName id={plan.owner} />
              </td>
              <td>{metricEntry(plan.metric ?? '')?.name ?? 'Unmeasured'}</td>
              <td className={table.short}>{plan.checkOn === null ? 'No date' : formatDate(plan.checkOn)}</td>
              <td>
                <Pill tone={plan.state === 'done' ? 'good' : 'neutral'}>{stateWords[plan.state]}</Pill>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

const rankOf = ({ state, checkOn }: ChangePlan) => `${state === 'open' ? 0 : 1}${checkOn ?? '9999'}`;

function listOf(plans: readonly ChangePlan[], nameOf: (id: string | null) => string) {
  return {
    name: 'Change plans',
    columns: [
      { label: 'Change' },
      { label: 'About' },
      { label: 'Owner' },
      { label: 'Shows in' },
      { label: 'Check on', kind: 'date' as const },
      { label: 'State' },
      { label: 'Outcome' },
    ],
    rows: plans.map((plan) => [
      plan.title,
      healthItem(plan.itemId)?.statement ?? '',
      nameOf(plan.owner),
      metricEntry(plan.metric ?? '')?.name ?? '',
      plan.checkOn,
      stateWords[plan.state],
      plan.outcome,
    ]),
  };
}
