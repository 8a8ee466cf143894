import { ActionIcon, Select } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { editGap, fillGap } from '../../../../commands/keep-content.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { PersonName } from '../../../../kit/fields/PersonName.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconTrash } from '../../../../kit/icons.ts';
import tables from '../../../../kit/table.module.css';
import { showToast } from '../../../../kit/toast.tsx';
import { removeWithUndo } from '../../edit-here.ts';
import { customerLinks } from '../../links.ts';
import { stageChoices, useStageNames } from '../../stages.ts';
import styles from '../content.module.css';
import { GapExport } from './GapExport.tsx';

interface GapsCardProps {
  readonly workspaceId: string;
  readonly isReadOnly: boolean;
}

/** What people looked for and did not find, until a piece answers it. */
export function GapsCard({ workspaceId, isReadOnly }: GapsCardProps) {
  const gaps = useCollection('contentGaps');
  const content = useCollection('content');
  // A gap whose piece was deleted is open again.
  const answered = ({ contentId }: Entity<'contentGaps'>) => content.find(({ id }) => id === contentId);
  const open = gaps.filter((gap) => !answered(gap));
  const filled = gaps.length - open.length;
  if (gaps.length === 0) return null;
  return (
    <Card
      flush
      title="Could not be found"
      about={open.length === 0 ? 'nothing is missing' : `${open.length} open`}
      actions={
        <>
          {filled > 0 && `${filled} filled since`}
          <GapExport gaps={gaps} pieceOf={answered} />
        </>
      }
    >
      {open.length > 0 && (
        <div className={styles.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th>Looked for</th>
                <th>For</th>
                <th>At</th>
                <th>Asked by</th>
                <th>Since</th>
                <th>Answered by</th>
                {!isReadOnly && <th aria-label="Delete" />}
              </tr>
            </thead>
            <tbody>
              {open.map((gap) => (
                <GapRow key={gap.id} gap={gap} isReadOnly={isReadOnly} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {filled > 0 && <Filled workspaceId={workspaceId} gaps={gaps} answered={answered} />}
    </Card>
  );
}

interface GapRowProps {
  readonly gap: Entity<'contentGaps'>;
  readonly isReadOnly: boolean;
}

function GapRow({ gap, isReadOnly }: GapRowProps) {
  const personas = useCollection('personas');
  const content = useCollection('content');
  const names = useStageNames();
  const fill = (contentId: string) => {
    runChange(fillGap(gap.id, contentId, new Date().toISOString()));
    showToast({ text: `“${gap.searched}” is answered`, canUndo: true });
  };
  return (
    <tr>
      <td className={styles.searched}>
        <EditableText
          value={gap.searched}
          label="Looked for"
          readOnly={isReadOnly}
          onKeep={(searched) => runChange(editGap(gap.id, { searched }))}
        />
      </td>
      <td>
        <QuietSelect
          label={`Persona for ${gap.searched}`}
          data={[
            { value: '', label: 'anybody' },
            ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
          ]}
          value={personas.some(({ id }) => id === gap.personaId) ? (gap.personaId ?? '') : ''}
          isReadOnly={isReadOnly}
          onChoose={(personaId) => runChange(editGap(gap.id, { personaId: personaId === '' ? null : personaId }))}
        />
      </td>
      <td>
        <QuietSelect
          label={`Stage for ${gap.searched}`}
          data={stageChoices(names, 'any stage')}
          value={gap.stage}
          isReadOnly={isReadOnly}
          onChoose={(stage) => runChange(editGap(gap.id, { stage }))}
        />
      </td>
      <td className={tables.short}>
        <PersonName id={gap.askedBy} />
      </td>
      <td className={tables.short}>{gap.createdAt === '' ? '' : formatDate(gap.createdAt)}</td>
      <td>
        {isReadOnly ? (
          <span className={styles.quiet}>nothing yet</span>
        ) : (
          <Select
            aria-label={`The piece that answers ${gap.searched}`}
            placeholder="Nothing yet"
            size="xs"
            searchable
            value={null}
            data={content.filter(({ title }) => title !== '').map(({ id, title }) => ({ value: id, label: title }))}
            nothingFoundMessage="No piece has these letters"
            onChange={(contentId) => contentId !== null && fill(contentId)}
          />
        )}
      </td>
      {!isReadOnly && (
        <td>
          <ActionIcon
            size={24}
            aria-label={`Delete ${gap.searched}`}
            onClick={() => removeWithUndo('contentGaps', gap.id, 'missing content')}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

interface FilledProps {
  readonly workspaceId: string;
  readonly gaps: readonly Entity<'contentGaps'>[];
  answered(gap: Entity<'contentGaps'>): Entity<'content'> | undefined;
}

function Filled({ workspaceId, gaps, answered }: FilledProps) {
  return (
    <ul className={styles.filled}>
      {gaps.map((gap) => {
        const piece = answered(gap);
        return piece ? (
          <li key={gap.id}>
            “{gap.searched}” is answered by <a href={customerLinks.piece(workspaceId, piece.id)}>{piece.title}</a>
            {gap.filledAt !== null && ` since ${formatDate(gap.filledAt)}`}
          </li>
        ) : null;
      })}
    </ul>
  );
}
