import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { goalName, goalSideLabel } from '../../../../shared/model/goal-entry.ts';
import { nameOfPerson } from '../../../../shared/model/person.ts';
import { bindingWords, goalUnit, lastDate, paceWords } from '../../../../shared/planning/goal-words.ts';
import { currentSnapshot } from '../../../document/index.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { flagsOf } from './check-words.ts';
import { stageName } from './stage-name.ts';
import type { Goals } from './use-goals.ts';

/** The goals that are shown as a list for a spreadsheet. */
export function goalList(shown: readonly Entity<'goals'>[], all: Goals): ExportedList {
  const { goals, people } = currentSnapshot();
  return {
    name: 'Goals',
    columns: [
      { label: 'Goal' },
      { label: 'Side' },
      { label: 'Feeds' },
      { label: 'Owner in Marketing' },
      { label: 'Owner in Telequalification' },
      { label: 'Owner in Sales' },
      { label: 'Metric' },
      { label: 'Unit' },
      { label: 'From', kind: 'date' },
      { label: 'Last day', kind: 'date' },
      { label: 'Target', kind: 'number' },
      { label: 'Now', kind: 'number' },
      { label: 'Due by now', kind: 'number' },
      { label: 'Pace', kind: 'number' },
      { label: 'In words' },
      { label: 'Flags' },
    ],
    rows: shown.map((goal) => {
      const view = all.views.get(goal.id);
      const parent = goals.get(goal.parentId ?? '');
      const end = goal.to === null ? null : parseLocalDate(goal.to);
      return [
        goalName(goal),
        goalSideLabel(goal.side),
        parent && parent.deletedAt === null ? goalName(parent) : '',
        nameOfPerson(people, goal.marketingOwner),
        nameOfPerson(people, goal.telequalificationOwner),
        nameOfPerson(people, goal.salesOwner),
        view?.source === 'typed' ? 'Typed' : bindingWords(goal, stageName),
        goalUnit(goal),
        goal.from,
        end === null ? null : lastDate(end),
        goal.target,
        view?.standing.value ?? null,
        view?.standing.expected ?? null,
        view?.standing.pace ?? null,
        view ? paceWords(view, all.words.currency).text : '',
        flagsOf(all.checks, goal.id)
          .map(({ text }) => text)
          .join(', '),
      ];
    }),
  };
}
