import { useState } from 'react';
import { goalInPeriod } from '../../../../../shared/planning/goal-periods.ts';
import { isGap } from '../../../../../shared/planning/message-grid.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { useCollection, useSettings } from '../../../../document/index.ts';
import { type Adding, QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { IconArrowUpRight } from '../../../../kit/icons.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { changeCampaign } from '../edit-parts.ts';
import { useStageLabels } from '../use-stage-labels.ts';
import { useNewMessage, useNewPersona } from './choice-adding.ts';
import { DaysFact } from './DaysFact.tsx';
import { ExpectedFact } from './ExpectedFact.tsx';
import classes from './page.module.css';

const none = '-';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** "No persona yet". */
  readonly nobody: string;
  readonly isReadOnly: boolean;
  readonly adding?: Adding;
  /** The address of the one that is chosen. */
  href(id: string): string;
  onChoose(id: string | null): void;
}

/** Another entry of the workspace that the campaign is for; one that was deleted is none. */
function Choice({ label, value, options, nobody, isReadOnly, adding, href, onChoose }: ChoiceProps) {
  const chosen = options.find(({ id }) => id === value);
  return (
    <>
      <QuietSelect
        label={label}
        data={[{ value: none, label: nobody }, ...options.map(({ id, name }) => ({ value: id, label: name }))]}
        value={chosen?.id ?? none}
        isReadOnly={isReadOnly}
        {...(adding ? { adding } : {})}
        onChoose={(id) => onChoose(id === none ? null : id)}
      />
      {chosen && (
        <a className={classes.open} href={href(chosen.id)} aria-label={`Open ${chosen.name}`}>
          <IconArrowUpRight size={14} aria-hidden />
        </a>
      )}
    </>
  );
}

/** Goal, persona, message, steps of the funnel, days and what is expected. */
export function FactList({ workspaceId, parts, campaigns }: CampaignProps) {
  const { entry } = parts;
  const { isReadOnly, currency, today } = campaigns;
  const { fiscalYearStart } = useSettings();
  const goals = useCollection('goals').map((goal) => ({ id: goal.id, name: goalInPeriod(goal, fiscalYearStart) }));
  const personas = useCollection('personas').map(({ id, name }) => ({ id, name: name || 'Untitled persona' }));
  const messages = useCollection('messages')
    .filter(({ personaId }) => entry.personaId === null || personaId === entry.personaId)
    .filter((message) => message.id === entry.messageId || !isGap({ message }))
    .map(({ id, headline }) => ({ id, name: headline || 'Untitled message' }));
  const stages = useStageLabels();
  const to = (...path: readonly string[]) => workspaceHref(workspaceId, path);
  const newPersona = useNewPersona(entry);
  const newMessage = useNewMessage(entry);
  const [open, setOpen] = useState<'days' | 'expected' | null>(null);
  const toggle = (part: 'days' | 'expected') => setOpen(open === part ? null : part);
  return (
    <div className={classes.facts}>
      <dl className={classes.factList}>
        <div className={classes.fact}>
          <dt>Goal</dt>
          <dd>
            <Choice
              label="Goal"
              value={entry.goalId}
              options={goals}
              nobody="No goal yet"
              isReadOnly={isReadOnly}
              href={(id) => to('plan', 'goals', id)}
              onChoose={(goalId) => changeCampaign(entry, { goalId }, 'goal')}
            />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>Persona</dt>
          <dd>
            <Choice
              label="Persona"
              value={entry.personaId}
              options={personas}
              nobody="No persona yet"
              isReadOnly={isReadOnly}
              adding={newPersona}
              href={(id) => to('customers', 'personas', id)}
              onChoose={(personaId) => changeCampaign(entry, { personaId }, 'persona')}
            />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>Stage</dt>
          <dd>
            <QuietSelect
              label="From stage"
              data={stages}
              value={entry.fromStage}
              isReadOnly={isReadOnly}
              onChoose={(fromStage) => changeCampaign(entry, { fromStage }, 'first stage')}
            />
            <span className={classes.between}>to</span>
            <QuietSelect
              label="To stage"
              data={stages}
              value={entry.toStage}
              isReadOnly={isReadOnly}
              onChoose={(toStage) => changeCampaign(entry, { toStage }, 'last stage')}
            />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>Message</dt>
          <dd>
            <Choice
              label="Message"
              value={entry.messageId}
              options={messages}
              nobody="No message yet"
              isReadOnly={isReadOnly}
              adding={newMessage}
              href={(id) => to('customers', 'messages', ...id.split('|'))}
              onChoose={(messageId) => changeCampaign(entry, { messageId }, 'message')}
            />
          </dd>
        </div>
        <DaysFact
          parts={parts}
          today={today}
          isReadOnly={isReadOnly}
          isOpen={open === 'days'}
          onToggle={() => toggle('days')}
        />
        <ExpectedFact
          entry={entry}
          currency={currency}
          isReadOnly={isReadOnly}
          isOpen={open === 'expected'}
          onToggle={() => toggle('expected')}
        />
      </dl>
    </div>
  );
}
