import { Button } from '@mantine/core';
import type { GoalConflict } from '../../../../../shared/contract/goals.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { goalName } from '../../../../../shared/model/goal-entry.ts';
import { bindingWords, conflictWords, goalUnit } from '../../../../../shared/planning/goal-words.ts';
import { putOnAgenda } from '../../../../commands/edit-goals.ts';
import { freshId, runChange, useCollection } from '../../../../document/index.ts';
import { formatWeekday } from '../../../../kit/format.ts';
import { IconArrowsExchange, IconCalendarPlus } from '../../../../kit/icons.ts';
import { inShort } from '../../../../kit/in-short.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { stageName } from '../stage-name.ts';
import type { Goals } from '../use-goals.ts';
import classes from './panel.module.css';

interface ConflictCardProps {
  readonly conflict: GoalConflict;
  readonly goalId: string;
  readonly all: Goals;
  onOpen(id: string): void;
}

/** Two goals that pull apart, with the numbers, and the way to a decision. */
export function ConflictCard({ conflict, goalId, all, onOpen }: ConflictCardProps) {
  const volume = all.goals.find(({ id }) => id === conflict.volumeId);
  const share = all.goals.find(({ id }) => id === conflict.shareId);
  const other = goalId === conflict.volumeId ? share : volume;
  if (!volume || !share || !other) return null;
  const words = conflictWords(conflict, {
    volumeUnit: goalUnit(volume),
    currency: all.words.currency,
    share: lowered(bindingWords(share, stageName)),
  });
  return (
    <section className={classes.conflict} aria-label={`Pulls against ${goalName(other)}`}>
      <h3>
        <IconArrowsExchange size={16} aria-hidden /> Pulls against{' '}
        <button type="button" className={classes.link} onClick={() => onOpen(other.id)} dir="auto">
          {inShort(goalName(other))}
        </button>
      </h3>
      <p>{words}</p>
      {!all.isReadOnly && <AgendaButton volume={volume} share={share} />}
    </section>
  );
}

/** "acceptance rate", but "MQL to opportunity": a name that begins with an abbreviation stays as it is. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

interface AgendaButtonProps {
  readonly volume: Entity<'goals'>;
  readonly share: Entity<'goals'>;
}

function AgendaButton({ volume, share }: AgendaButtonProps) {
  const meetings = useCollection('meetings');
  const planned = meetings.filter(({ state }) => state === 'planned');
  const next = planned.toSorted((one, two) => ((one.plannedAt ?? '9') < (two.plannedAt ?? '9') ? -1 : 1))[0];
  const key = `goals-${volume.id}-${share.id}`;
  if (!next) return <p className={classes.about}>No meeting is planned to decide it in.</p>;
  const isOnIt = next.agenda.some((item) => item.key === key);
  const day = next.plannedAt === null ? `review ${next.number}` : formatWeekday(next.plannedAt);
  const put = () => {
    const question = `${goalName(volume)} or ${goalName(share)}: which comes first?`;
    runChange(putOnAgenda(next, next.agenda.some((item) => item.key === key) ? freshId() : key, question));
    showToast({
      icon: <IconCalendarPlus size={18} />,
      text: `On the agenda of ${day}`,
      canUndo: true,
    });
  };
  return (
    <Button variant="default" size="sm" leftSection={<IconCalendarPlus size={15} />} disabled={isOnIt} onClick={put}>
      {isOnIt ? `On the agenda of ${day}` : `Put on the agenda of ${day}`}
    </Button>
  );
}
