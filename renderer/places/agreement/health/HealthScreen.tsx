import { Button, SegmentedControl } from '@mantine/core';
import type { HealthRound } from '../../../../shared/planning/health-board.ts';
import { scoringProgress } from '../../../../shared/planning/health-board.ts';
import { healthItems } from '../../../../shared/planning/health-items.ts';
import { navigate, type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { revealRound, startRound } from '../../../commands/health-check.ts';
import { freshId, runChange } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { formatDate } from '../../../kit/format.ts';
import { IconHeartHandshake, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { Pill } from '../../../kit/Pill.tsx';
import { showToast } from '../../../kit/toast.tsx';
import { today } from '../../../kit/today.ts';
import { BoardView } from './board/BoardView.tsx';
import { ScoringView } from './scoring/ScoringView.tsx';
import { type Health, useHealth } from './use-health.ts';

/** The health check: each function scores apart, then both see where they differ and what the data says. */
export function HealthScreen({ route }: ScreenProps) {
  const health = useHealth();
  const { workspaceId, rest } = route;
  const chosen = health.rounds.find(({ id }) => id === rest[0]);
  const shown = chosen ?? health.open ?? health.revealed;
  if (!shown) return <NoRound workspaceId={workspaceId} isReadOnly={health.isReadOnly} />;
  const view = rest[1] === 'plans' ? 'plans' : 'scores';
  return <RoundView key={shown.id} workspaceId={workspaceId} round={shown} health={health} view={view} />;
}

const hrefOf = (workspaceId: string, roundId: string, view: View = 'scores') =>
  workspaceHref(workspaceId, ['agreement', 'health-check', roundId, ...(view === 'plans' ? ['plans'] : [])]);

/** Starts a round and shows it. */
function begin(workspaceId: string): void {
  const id = freshId();
  const now = new Date();
  const title = now.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
  runChange(startRound(id, title, today(now)));
  navigate(hrefOf(workspaceId, id));
}

function NoRound({ workspaceId, isReadOnly }: { readonly workspaceId: string; readonly isReadOnly: boolean }) {
  return (
    <Page title={<PageTitle title="Health check" />}>
      <EmptyState
        icon={<IconHeartHandshake size={20} />}
        question="How well do you work together? Ask each side."
        practice={`Each of you scores ${healthItems.length} statements without seeing the others. Talk first about those on which the teams differ most.`}
        actions={!isReadOnly && <Button onClick={() => begin(workspaceId)}>Start the first round</Button>}
      />
    </Page>
  );
}

type View = 'scores' | 'plans';

interface RoundViewProps {
  readonly workspaceId: string;
  readonly round: HealthRound;
  readonly health: Health;
  readonly view: View;
}

function RoundView({ workspaceId, round, health, view }: RoundViewProps) {
  const isRevealed = round.revealedAt !== null;
  const title = (
    <PageTitle
      title="Health check"
      pill={<RoundPicker workspaceId={workspaceId} shown={round} rounds={health.rounds} />}
      basis={
        isRevealed
          ? `Scored from ${formatDate(round.startedOn ?? '')}, revealed ${formatDate(round.revealedAt ?? '')}`
          : 'Each team scores alone; nobody sees the others’ scores until they are revealed'
      }
      basisBelow
      actions={<RoundActions workspaceId={workspaceId} round={round} health={health} />}
    />
  );
  if (!isRevealed) return <ScoringView title={title} round={round} health={health} />;
  return (
    <BoardView
      workspaceId={workspaceId}
      title={title}
      round={round}
      health={health}
      switcher={
        <SegmentedControl
          size="xs"
          aria-label="Show"
          value={view}
          onChange={(next) => navigate(hrefOf(workspaceId, round.id, next === 'plans' ? 'plans' : 'scores'), true)}
          data={[
            { value: 'scores', label: 'Side by side' },
            { value: 'plans', label: 'Change plans' },
          ]}
        />
      }
      view={view}
    />
  );
}

interface RoundPickerProps {
  readonly workspaceId: string;
  readonly shown: HealthRound;
  readonly rounds: readonly HealthRound[];
}

function RoundPicker({ workspaceId, shown, rounds }: RoundPickerProps) {
  const nameOf = ({ title, startedOn }: HealthRound) => title || formatDate(startedOn ?? '');
  const state = shown.revealedAt === null ? <Pill tone="accent">Being scored</Pill> : <Pill>Revealed</Pill>;
  if (rounds.length < 2) return state;
  const newestFirst = rounds.toSorted((one, other) => ((one.startedOn ?? '') > (other.startedOn ?? '') ? -1 : 1));
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Round"
        value={shown.id}
        onChange={(id) => navigate(hrefOf(workspaceId, id))}
        data={newestFirst.slice(0, 4).map((each) => ({ value: each.id, label: nameOf(each) }))}
      />
      {state}
    </>
  );
}

function RoundActions({ workspaceId, round, health }: Omit<RoundViewProps, 'view'>) {
  if (health.isReadOnly) return null;
  if (round.revealedAt !== null) {
    if (health.open) return null;
    return (
      <Button leftSection={<IconPlus size={16} stroke={1.7} />} onClick={() => begin(workspaceId)}>
        Start a round
      </Button>
    );
  }
  const functions = scoringProgress(round.id, health.scores).length;
  const reveal = () => {
    runChange(revealRound(round, new Date().toISOString()));
    showToast({
      text: 'Everyone sees all scores now',
      canUndo: true,
    });
  };
  return (
    <Button disabled={functions < 2} onClick={reveal} title={functions < 2 ? 'Two functions have to score first' : ''}>
      Reveal
    </Button>
  );
}
