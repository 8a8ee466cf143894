import { roots } from '../../../../../shared/model/entities.ts';
import type { CriterionRule } from '../../../../../shared/model/handbook.ts';
import type { Criterion, HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import { addLine, editLine, orderLines, removeLine } from '../../../../commands/edit-criteria.ts';
import { freshId, orderBetween, runChange } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { movedLine } from './move-line.ts';
import { firstRule, ruleOfWords, withRule } from './rule-edits.ts';

/** What a person does with the lines of an entry, each as one step that can be undone. */
export interface LineCommands {
  add(text: string): void;
  /** Empty words take the line away. */
  reword(line: Criterion, text: string): void;
  setRule(line: Criterion, rule: CriterionRule | null): void;
  testBy(line: Criterion, field: string): void;
  /** Says where it stands then; null where there is no such place. */
  move(line: Criterion, by: -1 | 1): string | null;
  remove(line: Criterion): void;
}

/** The commands for the lines of one kind. */
export function lineCommands(entry: HandbookEntry, kind: Criterion['kind']): LineCommands {
  const lines = kind === 'criterion' ? entry.criteria : entry.information;
  const remove = (line: Criterion) => {
    runChange(removeLine(entry, line));
    showToast({ text: `Removed “${shortened(line.text)}”`, canUndo: true });
  };
  return {
    remove,
    add: (text) => {
      const order = orderBetween(lines.at(-1)?.order ?? null, null);
      const rule = kind === 'criterion' ? ruleOfWords(text) : null;
      const line = roots.criteria.parse({ id: freshId(), definitionId: entry.id, kind, order, text, rule });
      runChange(addLine(entry, line));
    },
    reword: (line, text) => (text === '' ? remove(line) : runChange(editLine(entry, line, { text }))),
    setRule: (line, rule) => runChange(editLine(entry, line, withRule(line, rule))),
    testBy: (line, field) => {
      const rule: CriterionRule =
        kind === 'information' ? { field, op: 'filled', values: [] } : firstRule(field, entry.scoreThreshold);
      runChange(editLine(entry, line, { rule }));
    },
    move: (line, by) => {
      const from = lines.findIndex(({ id }) => id === line.id);
      const moved = movedLine(lines, from, from + by);
      if (moved === null) return null;
      runChange(orderLines(entry, moved.sequence, moved.orders));
      return `${line.text}: ${from + by + 1} of ${lines.length}`;
    },
  };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
