import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import {
  type HealthRound,
  type HealthScore,
  otherSide,
  scoringProgress,
} from '../../../../../shared/planning/health-board.ts';
import { type HealthItem, healthAreas, healthItems, scoreWords } from '../../../../../shared/planning/health-items.ts';
import { scoreItem } from '../../../../commands/health-check.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { countOf } from '../../../../kit/format.ts';
import { KeyHint } from '../../../../kit/KeyHint.tsx';
import { Page } from '../../../../kit/Page.tsx';
import { useMe } from '../../../../state/use-me.ts';
import type { Health } from '../use-health.ts';
import { ScoreRow } from './ScoreRow.tsx';
import classes from './scoring.module.css';

interface ScoringViewProps {
  readonly title: ReactNode;
  readonly round: HealthRound;
  readonly health: Health;
}

type Mode = 'score' | 'guess';

/** One person's answers, by themselves: what others said stays hidden until the round is revealed. */
export function ScoringView({ title, round, health }: ScoringViewProps) {
  const [mode, setMode] = useState<Mode>('score');
  const scorer = useScorer(round, health.scores);
  const list = useRef<HTMLDivElement>(null);
  const side = otherSide(scorer.function);
  const shown: Mode = side === null ? 'score' : mode;
  const of = (item: HealthItem) => scorer.own.get(item.id) ?? null;

  const focusBeside = (item: HealthItem, step: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]') ?? [])];
    rows[healthItems.indexOf(item) + step]?.focus();
  };
  const give = (item: HealthItem, value: number) => {
    if (health.isReadOnly || scorer.personId === '') return;
    const before = of(item);
    if (shown === 'guess' && before === null) return;
    scorer.begin();
    const said = shown === 'score' ? { score: value } : { guess: value };
    runChange(scoreItem({ roundId: round.id, ...scorer }, item, said, before));
  };
  return (
    <Page title={title} rail={<ProgressCard round={round} scores={health.scores} />}>
      <div className={classes.bar}>
        <span className={classes.as}>Scoring as</span>
        <PersonPicker
          label="Scoring as"
          value={scorer.personId}
          nobody={`${scorer.meName}, who sits here`}
          isReadOnly={health.isReadOnly}
          onChoose={(person) => scorer.choose(person)}
        />
        {side !== null && (
          <SegmentedControl
            size="xs"
            aria-label="What is answered"
            value={shown}
            onChange={(next) => setMode(next === 'guess' ? 'guess' : 'score')}
            data={[
              { value: 'score', label: 'My answer' },
              { value: 'guess', label: `What ${functionLabel(side)} says` },
            ]}
          />
        )}
        <span className={classes.keys}>
          <KeyHint keys={['0']} /> to <KeyHint keys={['4']} /> score and go on
        </span>
      </div>
      {shown === 'guess' && (
        <p className={classes.note}>Guess what {functionLabel(side ?? 'other')} answers, for items that you scored.</p>
      )}
      <div ref={list} className={classes.areas}>
        {healthAreas.map((area) => (
          <Card key={area.id} flush title={area.label} actions={<ScaleHead />}>
            {healthItems
              .filter((item) => item.area === area.id)
              .map((item) => (
                <ScoreRow
                  key={item.id}
                  item={item}
                  value={answerOf(of(item), shown)}
                  isHidden={of(item) !== null && !scorer.isSeen}
                  isDisabled={health.isReadOnly || scorer.personId === '' || (shown === 'guess' && of(item) === null)}
                  onGive={(value) => give(item, value)}
                  onMove={(step) => focusBeside(item, step)}
                />
              ))}
          </Card>
        ))}
      </div>
    </Page>
  );
}

const answerOf = (given: HealthScore | null, mode: Mode) => (mode === 'score' ? given?.score : given?.guess) ?? null;

/** The ends of the scale over the buttons. */
function ScaleHead() {
  return (
    <span className={classes.scale} aria-hidden>
      <span>{scoreWords[0]}</span>
      <span>{scoreWords[4]}</span>
    </span>
  );
}

/**
 * Who scores in this window: whoever sits here, or someone whom the computer was handed to. What others have scored
 * before they were chosen stays hidden, so that choosing them shows nothing.
 */
function useScorer(round: HealthRound, scores: readonly HealthScore[]) {
  const me = useMe();
  const people = useCollection('people');
  const [chosen, setChosen] = useState<string | null>(null);
  const [begun, setBegun] = useState<ReadonlySet<string>>(new Set());
  const personId = chosen ?? me.id;
  const person = people.find(({ id }) => id === personId);
  const given = scores.filter((score) => score.roundId === round.id && score.personId === personId);
  const own = new Map(given.map((score) => [score.itemId, score]));
  return {
    personId,
    meName: me.name,
    function: person?.function ?? me.function,
    own: own as ReadonlyMap<string, HealthScore>,
    isSeen: personId === me.id || begun.has(personId),
    choose: setChosen,
    /** From the first answer on, their answers are seen here. */
    begin: () => own.size === 0 && setBegun(new Set([...begun, personId])),
  };
}

interface ProgressCardProps {
  readonly round: HealthRound;
  readonly scores: readonly HealthScore[];
}

/** Who has scored, without what they said. */
function ProgressCard({ round, scores }: ProgressCardProps) {
  const progress = scoringProgress(round.id, scores);
  return (
    <Card title="Who has scored">
      {progress.length === 0 && (
        <p className={classes.note}>Nobody yet. Two teams have to score before you can reveal the scores.</p>
      )}
      <ul className={classes.progress}>
        {progress.map((one) => (
          <li key={one.function}>
            <FunctionMark function={one.function} />
            <span>{functionLabel(one.function)}</span>
            <span className={classes.quiet}>
              {countOf(one.people, 'person', 'people')}, {one.answers} of {one.ofAnswers} answers
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
