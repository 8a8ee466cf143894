import type { ExerciseLead } from '../../../../../shared/contract/handbook.ts';
import classes from './exercise.module.css';
import type { ExerciseState, Side } from './exercise.ts';
import { labelLead } from './exercise-commands.ts';

interface LabelLeadsProps {
  readonly state: ExerciseState;
  readonly side: Side;
  /** Those that the data has; null while they are asked for. */
  readonly leads: readonly ExerciseLead[] | null;
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** The leads that both sides label, each ready or not; the other side's answers stay hidden. */
export function LabelLeads({ state, side, leads, name, isReadOnly }: LabelLeadsProps) {
  const { exercise, work } = state;
  const { labels } = work[side];
  if (exercise.leads.length === 0)
    return <p className={classes.hint}>There are no leads to label yet: import an export.</p>;
  if (leads === null) return null;
  const known = new Map(leads.map((lead) => [lead.key, lead]));
  const shown = exercise.leads.map((key) => known.get(key) ?? goneLead(key));
  return (
    <div>
      <h3>Which of these are ready as {name}?</h3>
      <ol className={classes.leads}>
        {shown.map((lead) => (
          <li key={lead.key}>
            <LeadWords lead={lead} />
            <fieldset className={classes.answers} disabled={isReadOnly}>
              <legend className="unseen">{leadName(lead)}</legend>
              {[true, false].map((isReady) => (
                <label key={String(isReady)}>
                  <input
                    type="radio"
                    name={`${exercise.id} ${lead.key}`}
                    checked={labels.get(lead.key) === isReady}
                    onChange={() => labelLead(exercise, side, lead.key, isReady)}
                  />
                  {isReady ? 'Ready' : 'Not ready'}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One that was drawn and has left the data since: it can still be put aside. */
const goneLead = (key: string): ExerciseLead => ({
  key,
  name: key,
  company: '',
  score: null,
  facts: ['no longer in the data'],
});

const leadName = ({ name, company, key }: ExerciseLead) => name || company || key;

/** Who a lead is and what is known of it. */
export function LeadWords({ lead }: { readonly lead: ExerciseLead }) {
  const facts = [...(lead.score === null ? [] : [`score ${lead.score}`]), ...lead.facts];
  return (
    <span className={classes.lead}>
      <strong>{leadName(lead)}</strong>
      {lead.name !== '' && lead.company !== '' && `, ${lead.company}`}
      <span className={classes.hint}>{facts.join(' · ')}</span>
    </span>
  );
}
