import { percentWords } from '../../../../../shared/metrics/words.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { wordOverlap } from '../../../../../shared/planning/kappa.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import classes from './exercise.module.css';
import { type ExerciseState, exerciseAgreement, sides } from './exercise.ts';
import { chanceWords, kappaDefinition } from './exercise-words.ts';
import { LeadWords } from './LabelLeads.tsx';

interface ExerciseResultProps {
  readonly workspaceId: string;
  readonly state: ExerciseState;
}

/** Both sides' words and labels beside each other, with how far they agree. */
export function ExerciseResult({ workspaceId, state }: ExerciseResultProps) {
  const { work, exercise } = state;
  const leads = useHostQuery('plan/exerciseLeads', { workspaceId, keys: [...exercise.leads] }).data?.leads ?? [];
  const apart = leads.filter(({ key }) => work.marketing.labels.get(key) !== work.sales.labels.get(key));
  const overlap = wordOverlap(work.marketing.text, work.sales.text);
  return (
    <div className={classes.work}>
      <div className={classes.both}>
        {sides.map((side) => (
          <blockquote key={side}>
            <span>
              <FunctionMark function={side} /> {functionLabel(side)}
            </span>
            {work[side].text}
          </blockquote>
        ))}
      </div>
      <p>
        {overlap.share === null || overlap.shared.length === 0
          ? 'The two sentences have no word in common; small words such as “the” are not counted.'
          : `Both say: ${overlap.shared.join(', ')}. That is ${percentWords(overlap.share, 0)} of their words; small ones such as “the” are not counted.`}
      </p>
      <Agreement state={state} />
      {apart.length > 0 && (
        <div>
          <h3>Talk about these first</h3>
          <ol className={classes.leads}>
            {apart.map((lead) => (
              <li key={lead.key}>
                <LeadWords lead={lead} />
                <span>{work.marketing.labels.get(lead.key) ? 'ready for Marketing only' : 'ready for Sales only'}</span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

function Agreement({ state }: { readonly state: ExerciseState }) {
  const agreement = exerciseAgreement(state);
  if (agreement === null) return <p className={classes.hint}>No lead was labelled by both.</p>;
  const { table, labelled, kappa } = agreement;
  return (
    <p>
      <strong>
        {table.both + table.neither} of {labelled} leads alike
      </strong>
      <span title={kappaDefinition(kappa)}>, {chanceWords(agreement)}.</span> Both ready {table.both}, Marketing only{' '}
      {table.onlyFirst}, Sales only {table.onlySecond}, neither {table.neither}. Ten leads say little, the conversation
      more.
    </p>
  );
}
