import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { EditableText, TextEditing } from '../../../../kit/EditableText.tsx';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../../../kit/icons.ts';
import { ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import table from '../../../../kit/table.module.css';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { addRule, changeRule, moveRule, takeAway } from '../agreement-actions.ts';
import { medianWords, spanWords } from '../handoff-words.ts';
import { type Agreement, threeMonths } from '../use-agreement.ts';
import { correlationWords, firstTouchWords, shareWords } from './bench-words.ts';
import { DetailCard } from './DetailCard.tsx';
import classes from './detail.module.css';
import { RuleTest } from './RuleTest.tsx';

interface OrderDetailProps {
  readonly workspaceId: string;
  readonly agreement: Agreement;
  onClose(): void;
}

type Bench = MethodOutput<'plan/priorities'>;

/** What is called first, in order, tried on the handoffs of three months. */
export function OrderDetail({ workspaceId, agreement, onClose }: OrderDetailProps) {
  const { rules, isReadOnly, basis } = agreement;
  const [isAdding, setAdding] = useState(false);
  const bench = useHostQuery('plan/priorities', { workspaceId, query: threeMonths, basis });
  const hasNoData = bench.problem?.code === 'review.noData';
  const add = (text: string) => {
    if (text !== '') addRule(agreement, text);
  };
  return (
    <DetailCard
      title="Who is called first"
      about="The first line that fits a lead decides. Tested on the last three months. No signature covers it: the order holds as written here."
      onClose={onClose}
    >
      {bench.problem && !hasNoData && <ProblemNotice problem={bench.problem} />}
      <div className={classes.scroll}>
        <table className={table.table} aria-busy={bench.isStale && bench.problem === null}>
          <thead>
            <tr>
              <th scope="col">First</th>
              <th scope="col">In the data</th>
              <th scope="col" className={table.number}>
                Handoffs
              </th>
              <th scope="col">Accepted</th>
              <th scope="col" className={table.number}>
                Opportunities
              </th>
              <th scope="col" className={table.number}>
                Won
              </th>
              <th scope="col" className={table.number}>
                First touch
              </th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => (
              <RuleRow key={rule.id} rule={rule} index={index} agreement={agreement} bench={bench.data} />
            ))}
            <tr>
              <td className={table.quiet}>None of these</td>
              <td />
              <BenchCells result={bench.data?.rules.find(({ ruleId }) => ruleId === null)} />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        {!isReadOnly &&
          (isAdding ? (
            <TextEditing
              value=""
              label="New priority line"
              placeholder="Demo request"
              onKeep={add}
              onClose={() => setAdding(false)}
            />
          ) : (
            <Button variant="subtle" size="sm" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
              Add a priority line
            </Button>
          ))}
        <span>
          {bench.data ? `${spanWords(bench.data.period)}. ${correlationWords(bench.data)}` : 'Nothing is imported yet.'}
        </span>
        {bench.data && <span>{firstTouchWords(bench.data)}</span>}
      </div>
    </DetailCard>
  );
}

interface RuleRowProps {
  readonly rule: Entity<'priorityRules'>;
  readonly index: number;
  readonly agreement: Agreement;
  readonly bench: Bench | null;
}

function RuleRow({ rule, index, agreement, bench }: RuleRowProps) {
  const { isReadOnly, rules } = agreement;
  const result = bench?.rules.find(({ ruleId }) => ruleId === rule.id);
  const name = rule.text || `Line ${index + 1}`;
  return (
    <tr>
      <td className={table.name}>
        <span className={classes.ranked}>
          {index + 1}
          <EditableText
            value={rule.text}
            label={`Priority line ${index + 1}`}
            readOnly={isReadOnly}
            onKeep={(text) => changeRule(rule.id, { text }, 'priority line')}
          />
        </span>
      </td>
      <td>
        <RuleTest rule={rule} fields={bench?.fields ?? []} isReadOnly={isReadOnly} />
      </td>
      <BenchCells result={result} />
      <td className={table.number}>
        {!isReadOnly && (
          <span className={classes.moves}>
            <ActionIcon
              aria-label={`Move ${name} up`}
              disabled={index === 0}
              onClick={() => moveRule(agreement, rule.id, -1)}
            >
              <IconArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              aria-label={`Move ${name} down`}
              disabled={index === rules.length - 1}
              onClick={() => moveRule(agreement, rule.id, 1)}
            >
              <IconArrowDown size={15} />
            </ActionIcon>
            <ActionIcon aria-label={`Delete ${name}`} onClick={() => takeAway('priorityRules', rule.id, `“${name}”`)}>
              <IconTrash size={15} />
            </ActionIcon>
          </span>
        )}
      </td>
    </tr>
  );
}

function BenchCells({ result }: { readonly result: Bench['rules'][number] | undefined }) {
  if (result && !result.isTestable) {
    return (
      <td colSpan={5} className={table.quiet}>
        The data can’t tell which leads it is about.
      </td>
    );
  }
  return (
    <>
      <td className={table.number}>{result ? numberWords(result.handoffs) : ''}</td>
      <td className={table.short}>{result ? shareWords(result.accepted) : ''}</td>
      <td className={table.number}>{result ? numberWords(result.opportunities) : ''}</td>
      <td className={table.number}>{result ? numberWords(result.won) : ''}</td>
      <td className={table.number}>{result ? medianWords(result.firstTouch) || 'n/a' : ''}</td>
    </>
  );
}
