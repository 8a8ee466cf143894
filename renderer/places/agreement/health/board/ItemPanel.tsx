import { Button } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import {
  type BoardRow,
  type FunctionScore,
  type HealthRound,
  medianOf,
  scoresOf,
} from '../../../../../shared/planning/health-board.ts';
import { scoreWords } from '../../../../../shared/planning/health-items.ts';
import type { Finding } from '../../../../../shared/planning/symptom-rules.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { planChange } from '../../../../commands/health-check.ts';
import { freshId, orderBetween, runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconPlus } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { nameNext } from '../../../../state/just-made.ts';
import { findingWords, pointsText } from '../health-words.ts';
import { PlanEntry } from '../plans/PlanEntry.tsx';
import type { Findings, Health, Symptoms } from '../use-health.ts';
import classes from './board.module.css';

interface ItemPanelProps {
  readonly workspaceId: string;
  readonly row: BoardRow;
  readonly round: HealthRound;
  readonly health: Health;
  readonly findings: Findings;
}

/** One item: who said what, the evidence, and the changes planned about it. */
export function ItemPanel({ workspaceId, row, round, health, findings }: ItemPanelProps) {
  const { item, scores } = row;
  const finding = findings.byItem.get(item.id);
  const said = findingWords(finding, item.symptom !== null, findings.isCounting);
  return (
    <>
      <Card title={item.statement}>
        <p className={classes.good}>
          {scoreWords[4]}: {item.good}.
        </p>
        <ul className={classes.functions}>
          {scores.map((one) => (
            <FunctionLine key={one.function} score={one} row={row} round={round} health={health} />
          ))}
        </ul>
        <div className={classes.evidence}>
          <p className={classes.evidenceHead}>
            {item.symptom ?? 'What the data says'} <Pill tone={said.tone}>{said.label}</Pill>
          </p>
          <p className={classes.good}>
            {finding?.sentence ?? (findings.isCounting ? 'Counting.' : 'Nothing in the data or the plan tells.')}
          </p>
          <RowsLink workspaceId={workspaceId} finding={finding} symptoms={findings.symptoms} />
        </div>
      </Card>
      <Plans itemId={item.id} isReadOnly={health.isReadOnly} />
    </>
  );
}

interface FunctionLineProps {
  readonly score: FunctionScore;
  readonly row: BoardRow;
  readonly round: HealthRound;
  readonly health: Health;
}

function FunctionLine({ score, row, round, health }: FunctionLineProps) {
  const guesses = scoresOf(round.id, health.scores).flatMap(({ itemId, function: own, guess }) =>
    itemId === row.item.id && own === score.function && guess !== null ? [guess] : [],
  );
  const guess = medianOf(guesses);
  const spread = score.spread.flatMap((count, value) => (count === 0 ? [] : [`${count} × ${value}`])).join(', ');
  return (
    <li>
      <FunctionMark function={score.function} />
      <span>{functionLabel(score.function)}</span>
      <strong>{pointsText(score.median)}</strong>
      <span className={classes.detail}>
        {countOf(score.count, 'person', 'people')}: {spread}
        {guess !== null && `; guessed ${pointsText(guess)} for the other side`}
      </span>
    </li>
  );
}

interface RowsLinkProps {
  readonly workspaceId: string;
  readonly finding: Finding | undefined;
  readonly symptoms: Symptoms | null;
}

function RowsLink({ workspaceId, finding, symptoms }: RowsLinkProps) {
  if (!finding?.rows || !symptoms) return null;
  const drill = JSON.stringify({ ...finding.rows, query: symptoms.query });
  return <a href={workspaceHref(workspaceId, ['data', 'rows'], { table: 'handoffs', drill })}>See the rows</a>;
}

function Plans({ itemId, isReadOnly }: { readonly itemId: string; readonly isReadOnly: boolean }) {
  const all = useCollection('changePlans');
  const plans = all.filter((plan) => plan.itemId === itemId);
  const add = () => {
    const id = freshId();
    nameNext(id);
    runChange(planChange(id, itemId, { title: '', order: orderBetween(all.at(-1)?.order ?? null, null) }));
  };
  return (
    <Card
      title="Change plan"
      actions={
        !isReadOnly && (
          <Button size="sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
            Plan a change
          </Button>
        )
      }
    >
      {plans.length === 0 && (
        <p className={classes.good}>What would raise this by one point, who does it, and how will you see it?</p>
      )}
      {plans.map((plan) => (
        <PlanEntry key={plan.id} plan={plan} isReadOnly={isReadOnly} />
      ))}
    </Card>
  );
}
