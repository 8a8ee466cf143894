import { percentWords } from '../../../../../shared/metrics/words.ts';
import { effectStanding } from '../../../../../shared/planning/landmark-effect.ts';
import { expectedStanding, type Programme, type ProgrammeCell } from '../../../../../shared/planning/programme-map.ts';
import { effectWords } from '../../../../kit/effect-words.ts';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { IconArrowDownRight, IconArrowUpRight } from '../../../../kit/icons.ts';
import { besideExpectedWords, cellMeasureWords, countedWords } from '../programme-words.ts';
import type { Programmes } from '../use-programmes.ts';
import classes from './grid.module.css';

interface CellBodyProps {
  readonly cell: ProgrammeCell;
  readonly programme: Programme;
  readonly all: Programmes;
}

/** What a programme is meant to do at a step, who sees to it, what is expected and what is measured. */
export function CellBody({ cell, programme, all }: CellBodyProps) {
  const measure = all.measure(programme, cell.step);
  const standing = measure.kind === 'measured' ? effectStanding(measure.figure, all.smallSample) : null;
  const expected = expectedStanding(
    cell.expectedRate,
    measure.kind === 'measured' ? measure.figure : null,
    all.smallSample,
  );
  const beside = besideExpectedWords(expected);
  return (
    <>
      <span className={classes.effect} dir="auto" data-empty={cell.effect === '' || undefined}>
        {cell.effect === '' ? 'No effect written yet' : cell.effect}
      </span>
      <span className={classes.facts}>
        <PersonName id={cell.owner} size={18} isShort />
        <span>{cell.expectedRate === null ? 'no rate expected' : `expects ${percentWords(cell.expectedRate, 0)}`}</span>
      </span>
      <span
        className={classes.measured}
        data-standing={standing ?? undefined}
        {...(measure.kind === 'counting' ? { role: 'status', 'aria-label': 'Counting' } : {})}
      >
        {standing === 'more' && <IconArrowUpRight size={13} role="img" aria-label={effectWords.more} />}
        {standing === 'fewer' && <IconArrowDownRight size={13} role="img" aria-label={effectWords.fewer} />}
        {cellMeasureWords(measure, all)}
      </span>
      {measure.kind === 'measured' && <span className={classes.counted}>{countedWords}</span>}
      {beside !== null && (
        <span className={classes.beside} data-standing={expected}>
          {beside}
        </span>
      )}
    </>
  );
}
