import { Button } from '@mantine/core';
import { insightKinds } from '../../../../shared/model/customer.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { editInsight } from '../../../commands/hear-insight.ts';
import { runChange, useCollection } from '../../../document/index.ts';
import { CommentsCard } from '../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { DateText } from '../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import { IconTrash } from '../../../kit/icons.ts';
import { removeWithUndo } from '../edit-here.ts';
import { stageChoices, useStageNames } from '../stages.ts';
import { insightWords } from './insight-words.ts';
import styles from './insights.module.css';
import { UsedIn } from './UsedIn.tsx';

interface InsightFactsProps {
  readonly workspaceId: string;
  readonly insight: Entity<'insights'>;
  readonly isReadOnly: boolean;
}

/** Everything that is known of an insight, each part edited in place, and where it is used. */
export function InsightFacts({ workspaceId, insight, isReadOnly }: InsightFactsProps) {
  const personas = useCollection('personas');
  const names = useStageNames();
  const change = (fields: Parameters<typeof editInsight>[1], what: string) =>
    runChange(editInsight(insight.id, fields, what));
  const text = (field: 'who' | 'account' | 'theme' | 'change', label: string, placeholder: string) => (
    <Fact label={label}>
      <EditableText
        value={insight[field]}
        label={label}
        placeholder={placeholder}
        multiline={field === 'change'}
        readOnly={isReadOnly}
        onKeep={(said) => change({ [field]: said }, label.toLowerCase())}
      />
    </Fact>
  );
  return (
    <div className={styles.open}>
      <dl className={styles.facts}>
        {text('who', 'Who said it', 'Nobody named')}
        {text('account', 'Account', 'No account')}
        {text('theme', insightWords[insight.kind].theme, 'None yet')}
        <Fact label="Persona">
          <QuietSelect
            label="Persona"
            data={[
              { value: '', label: 'None' },
              ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
            ]}
            value={personas.some(({ id }) => id === insight.personaId) ? (insight.personaId ?? '') : ''}
            isReadOnly={isReadOnly}
            onChoose={(personaId) => change({ personaId: personaId === '' ? null : personaId }, 'persona')}
          />
        </Fact>
        <Fact label="Stage">
          <QuietSelect
            label="Stage"
            data={stageChoices(names, 'None')}
            value={insight.stage}
            isReadOnly={isReadOnly}
            onChoose={(stage) => change({ stage }, 'stage')}
          />
        </Fact>
        <Fact label="Kind">
          <QuietSelect
            label="Kind"
            data={insightKinds.map((kind) => ({ value: kind, label: insightWords[kind].name }))}
            value={insight.kind}
            isReadOnly={isReadOnly}
            onChoose={(kind) => change({ kind }, 'kind')}
          />
        </Fact>
        <Fact label="Heard on">
          <DateText
            label="Heard on"
            value={insight.heardOn}
            isReadOnly={isReadOnly}
            onChange={(heardOn) => change({ heardOn }, 'day')}
          />
        </Fact>
        <Fact label="Heard by">
          <PersonPicker
            label="Heard by"
            value={insight.hearer}
            isReadOnly={isReadOnly}
            onChoose={(hearer) => change({ hearer }, 'hearer')}
          />
        </Fact>
        {text('change', 'What it led to', 'Nothing yet')}
      </dl>
      <UsedIn workspaceId={workspaceId} insight={insight} />
      <CommentsCard root="insights" entryId={insight.id} />
      {!isReadOnly && (
        <Button
          variant="subtle"
          size="sm"
          className={styles.remove}
          leftSection={<IconTrash size={14} />}
          onClick={() => removeWithUndo('insights', insight.id, 'insight')}
        >
          Delete it
        </Button>
      )}
    </div>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: React.ReactNode;
}

function Fact({ label, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
