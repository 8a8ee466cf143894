import type { ExerciseLead } from '../../../../../shared/contract/handbook.ts';
import classes from './exercise.module.css';
import type { ExerciseState, Side } from './exercise.ts';
import { labelLead } from './exercise-commands.ts';

interface LabelLeadsProps {
  readonly state: ExerciseState;
  readonly side: Side;
  readonly leads: readonly ExerciseLead[];
  readonly name: string;
  readonly isReadOnly: boolean;
}

/** The leads that both sides label, each ready or not; the other side's answers stay hidden. */
export function LabelLeads({ state, side, leads, name, isReadOnly }: LabelLeadsProps) {
  const { exercise, work } = state;
  const { labels } = work[side];
  if (exercise.leads.length === 0)
    return <p className={classes.hint}>There are no leads to label yet: import an export.</p>;
  const gone = exercise.leads.filter((key) => !leads.some((lead) => lead.key === key));
  return (
    <div>
      <h3>Which of these are ready as {name}?</h3>
      <ol className={classes.leads}>
        {leads.map((lead) => (
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
      {gone.length > 0 && leads.length > 0 && (
        <p className={classes.hint}>{gone.length} of the leads are no longer in the data.</p>
      )}
    </div>
  );
}

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
