import { Button } from '@mantine/core';
import { metricEntry } from '../../../../../shared/metrics/catalogue.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { effectDrill, effectStanding } from '../../../../../shared/planning/landmark-effect.ts';
import type { Programme, ProgrammeCell } from '../../../../../shared/planning/programme-map.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { differenceWords, effectWords, rateWords } from '../../../../kit/effect-words.ts';
import { formatDate } from '../../../../kit/format.ts';
import { IconArrowDownRight, IconArrowUpRight } from '../../../../kit/icons.ts';
import { expectedWords, unmeasuredWords } from '../programme-words.ts';
import type { Programmes } from '../use-programmes.ts';
import classes from './panel.module.css';

interface MeasuredPartProps {
  readonly all: Programmes;
  readonly programme: Programme;
  readonly cell: ProgrammeCell;
  /** Goes to where the programme is tied to the data. */
  onTie(): void;
}

/** How those it touched went on beside those it did not, with counts and rows; or what is missing to know. */
export function MeasuredPart({ all, programme, cell, onTie }: MeasuredPartProps) {
  const measure = all.measure(programme, cell.step);
  return (
    <div className={classes.measured}>
      <h3>Measured</h3>
      {measure.kind === 'counting' && (
        <p role="status" aria-label="Counting">
          Counting
        </p>
      )}
      {measure.kind === 'unmeasured' && (
        <>
          <p>Not measured. {unmeasuredWords[measure.missing]}</p>
          {!all.isReadOnly && (measure.missing === 'not-tied' || measure.missing === 'not-found') && (
            <Button variant="default" size="sm" onClick={onTie}>
              Tie it to the data
            </Button>
          )}
          {(measure.missing === 'no-data' || measure.missing === 'no-touches') && (
            <a href={workspaceHref(all.workspaceId, ['data', 'imports', 'new'])}>Import an export</a>
          )}
        </>
      )}
      {measure.kind === 'measured' && <Measured all={all} programme={programme} cell={cell} figure={measure.figure} />}
    </div>
  );
}

interface MeasuredProps extends Omit<MeasuredPartProps, 'onTie'> {
  readonly figure: Figure;
}

function Measured({ all, programme, cell, figure }: MeasuredProps) {
  const standing = effectStanding(figure, all.smallSample);
  const { exposed, not_exposed: others, reach, lift } = figure.variants ?? {};
  const difference = standing === 'too-few' ? null : differenceWords(figure);
  return (
    <>
      <p className={classes.verdict} data-standing={standing}>
        {standing === 'more' && <IconArrowUpRight size={16} aria-hidden />}
        {standing === 'fewer' && <IconArrowDownRight size={16} aria-hidden />}
        {effectWords[standing]}
        {difference !== null && <span className={classes.difference}>{difference}</span>}
      </p>
      <dl className={classes.arms}>
        <div>
          <dt>Touched, went on</dt>
          <dd>
            <a href={rowsHref(all, programme, cell.step, 'exposed')}>{rateWords(exposed, all)}</a>
          </dd>
        </div>
        <div>
          <dt>Others, went on</dt>
          <dd>
            <a href={rowsHref(all, programme, cell.step, 'others')}>{rateWords(others, all)}</a>
          </dd>
        </div>
        {lift?.value != null && standing !== 'too-few' && (
          <div>
            <dt>As often as the others</dt>
            <dd>{numberWords(lift.value, 2)}×</dd>
          </div>
        )}
        <div>
          <dt>Reached, of all in the step</dt>
          <dd>{rateWords(reach, all)}</dd>
        </div>
      </dl>
      {cell.expectedRate !== null && (
        <p className={classes.second}>
          The rate of those it touched: {expectedWords(cell.expectedRate, figure, all.smallSample)}.
        </p>
      )}
      <p className={classes.second}>
        Counted are those who met it in their first 14 days in the step and had not gone on by then: fewer than the page
        of a campaign of this name counts, which has everyone whom it brought.
      </p>
      <p className={classes.second}>
        {all.period && `${formatDate(all.period.from)} to ${formatDate(all.period.asOf)}. `}
        {metricEntry('programme_effect')?.definition}
      </p>
    </>
  );
}

function rowsHref(all: Programmes, programme: Programme, step: string, side: 'exposed' | 'others'): string {
  const { table, drill } = effectDrill(all.touchName(programme), step, side, all.period);
  return workspaceHref(all.workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
}
