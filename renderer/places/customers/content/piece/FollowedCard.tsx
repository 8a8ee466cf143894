import type { MethodOutput } from '../../../../../shared/contract/contract.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { type FunnelStep, funnelSteps } from '../../../../../shared/model/programme.ts';
import { effectDrill, effectStanding, type NamedTouches } from '../../../../../shared/planning/landmark-effect.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { useSettings } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { differenceWords, effectWords, rateWords } from '../../../../kit/effect-words.ts';
import { formatDate } from '../../../../kit/format.ts';
import { LookAgain, ProblemNotice } from '../../../../kit/ProblemNotice.tsx';
import tables from '../../../../kit/table.module.css';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { funnelStageOf, useStageNames } from '../../stages.ts';
import styles from './piece.module.css';

interface FollowedCardProps {
  readonly workspaceId: string;
  readonly pieceId: string;
  /** What touches call the piece. */
  readonly name: NamedTouches;
}

type Answer = MethodOutput<'plan/programmes'>;

/** What `programme_effect` counts, said of a piece. */
const basis =
  'We take leads that were still in the stage after 14 days and ask how many went on in the next 60: those who had responded to the piece by then, and all others. Leads that went on sooner had less chance to see it, so they are left out. A difference does not prove that the piece is the cause.';

/** C3, M-21: how those went on whom a piece had reached, beside those whom it had not, at each step. */
export function FollowedCard({ workspaceId, pieceId, name }: FollowedCardProps) {
  const input = { workspaceId, programmes: [{ id: pieceId, ...name, steps: [...funnelSteps] }] };
  const { data, problem, reload } = useHostQuery('plan/programmes', input);
  if (problem !== null) return <ProblemNotice problem={problem} actions={<LookAgain onClick={reload} />} />;
  return (
    <Card flush title="What followed" {...(data ? { about: periodWords(data) } : {})}>
      <div className={styles.scroll}>
        <table className={tables.table} data-two-lines aria-busy={data === null}>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" className={tables.number}>
                Met it, went on
              </th>
              <th scope="col" className={tables.number}>
                Others, went on
              </th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
          <tbody>
            {funnelSteps.map((step) => (
              <StepRow key={step} workspaceId={workspaceId} name={name} step={step} data={data} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.basis}>{basis}</p>
    </Card>
  );
}

interface StepRowProps extends Omit<FollowedCardProps, 'pieceId'> {
  readonly step: FunnelStep;
  readonly data: Answer | null;
}

function StepRow({ workspaceId, name, step, data }: StepRowProps) {
  const names = useStageNames();
  const settings = useSettings();
  const figure = data?.programmes[0]?.effects.find((effect) => effect.step === step)?.figure;
  const met = figure?.variants?.exposed?.denominator ?? 0;
  const others = figure?.variants?.not_exposed?.denominator ?? 0;
  const rows = (side: 'exposed' | 'others') => {
    const { table, drill } = effectDrill(name, step, side, data);
    return workspaceHref(workspaceId, ['data', 'rows'], { table, drill: JSON.stringify(drill) });
  };
  const stepWords = step
    .split(':')
    .map((text) => funnelStageOf(text))
    .map((stage) => (stage === null ? '' : names[stage]))
    .join(' to ');
  if (figure === undefined || met === 0)
    return (
      <tr>
        <td className={tables.short}>{stepWords}</td>
        <td className={tables.quiet} colSpan={3}>
          {missingWords(figure, others)}
        </td>
      </tr>
    );
  return (
    <tr>
      <td className={tables.short}>{stepWords}</td>
      <td className={tables.number}>
        <a href={rows('exposed')}>{rateWords(figure.variants?.exposed, settings)}</a>
      </td>
      <td className={tables.number}>
        <a href={rows('others')}>{rateWords(figure.variants?.not_exposed, settings)}</a>
      </td>
      <td>
        <Difference figure={figure} smallSample={settings.smallSample} />
      </td>
    </tr>
  );
}

function Difference({ figure, smallSample }: { readonly figure: Figure; readonly smallSample: number }) {
  const standing = effectStanding(figure, smallSample);
  const difference = standing === 'too-few' ? null : differenceWords(figure);
  return (
    <>
      <span className={styles.standing} data-standing={standing}>
        {effectWords[standing]}
      </span>
      {difference !== null && <span className={styles.difference}>{difference}</span>}
    </>
  );
}

function missingWords(figure: Figure | undefined, others: number): string {
  if (figure === undefined) return 'Counting';
  return others === 0
    ? 'Nobody to compare: no lead was still here after 14 days and has had 60 days since'
    : 'Nobody in this step had seen it';
}

const periodWords = ({ from, asOf }: Answer) => `${formatDate(from)} to ${formatDate(asOf)}`;
