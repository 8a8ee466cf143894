import { Button, Group } from '@mantine/core';
import { type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { runChange } from '../../../document/index.ts';
import { CalendarFileButton } from '../../../kit/CalendarFileButton.tsx';
import { Card } from '../../../kit/Card.tsx';
import { CommentsCard } from '../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { IconTrash } from '../../../kit/icons.ts';
import { showToast } from '../../../kit/toast.tsx';
import { GuestsCard } from './GuestsCard.tsx';
import { OccurrencesCard } from './OccurrencesCard.tsx';
import { SeriesFields } from './SeriesFields.tsx';
import type { SeriesReport } from './use-series.ts';

interface SeriesPanelProps {
  readonly workspaceId: string;
  readonly report: SeriesReport;
  readonly isReadOnly: boolean;
}

/** One series: when, where, who, and its days. */
export function SeriesPanel({ workspaceId, report, isReadOnly }: SeriesPanelProps) {
  const { series } = report;
  const change = (fields: EntryFields<'meetingSeries'>, what: string) =>
    runChange(editEntry('meetingSeries', series.id, fields, `${what} of ${series.title}`));
  const remove = () => {
    runChange(removeEntry('meetingSeries', series.id, series.title));
    showToast({ text: `Deleted ${series.title}`, canUndo: true });
  };
  return (
    <>
      <Card
        title={
          <EditableText
            value={series.title}
            label="Name of the series"
            opensFor={series.id}
            readOnly={isReadOnly}
            validate={(text) => (text === '' ? 'A series needs a name.' : null)}
            onKeep={(title) => change({ title }, 'name')}
          />
        }
      >
        <SeriesFields series={series} isReadOnly={isReadOnly} onChange={change} />
        <Group gap={8} mt={12}>
          <CalendarFileButton workspaceId={workspaceId} root="meetingSeries" id={series.id} />
          {!isReadOnly && (
            <Button variant="subtle" size="sm" leftSection={<IconTrash size={15} />} onClick={remove}>
              Delete
            </Button>
          )}
        </Group>
      </Card>
      <OccurrencesCard workspaceId={workspaceId} report={report} isReadOnly={isReadOnly} />
      <GuestsCard series={series} isReadOnly={isReadOnly} />
      <CommentsCard root="meetingSeries" entryId={series.id} />
    </>
  );
}
