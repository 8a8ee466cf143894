import { Tooltip } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { goalSides } from '../../../../../shared/model/goal.ts';
import { goalSideLabel } from '../../../../../shared/model/goal-entry.ts';
import { checksOfShown } from '../../../../../shared/planning/goal-checks.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { checkChips } from '../check-words.ts';
import { sideKey } from '../goal-looks.ts';
import classes from '../goals.module.css';
import type { Goals } from '../use-goals.ts';
import { FlagIcon } from './FlagIcon.tsx';

interface CheckRowProps {
  readonly all: Goals;
  readonly shown: readonly Entity<'goals'>[];
  readonly openId: string | null;
  onOpen(id: string): void;
}

/** Whose marks are which, and what is wrong with the goals that are shown. */
export function CheckRow({ all, shown, openId, onOpen }: CheckRowProps) {
  const sides = goalSides.filter((side) => shown.some((goal) => goal.side === side));
  const checks = checksOfShown(all.checks, shown);
  return (
    <div className={classes.checkRow}>
      <ul className={classes.legend} aria-label="Whose goals">
        {sides.map((side) => (
          <li key={side}>
            <FunctionMark function={sideKey(side)} size={10} /> {goalSideLabel(side)}
          </li>
        ))}
      </ul>
      <ul className={classes.chips} aria-label="What is wrong with the goals">
        {checkChips(checks).map((chip) => (
          <li key={chip.kind}>
            <Tooltip label={chip.about} multiline w={240}>
              <button
                type="button"
                className={classes.chip}
                disabled={chip.goalIds.length === 0}
                onClick={() => onOpen(nextOf(chip.goalIds, openId))}
              >
                <Pill tone={chip.tone} icon={<FlagIcon kind={chip.kind} />}>
                  {chip.text}
                </Pill>
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The goal after the one that is open, so that clicking again goes through all of them. */
function nextOf(ids: readonly string[], openId: string | null): string {
  const at = openId === null ? -1 : ids.indexOf(openId);
  return ids[(at + 1) % ids.length] ?? '';
}
