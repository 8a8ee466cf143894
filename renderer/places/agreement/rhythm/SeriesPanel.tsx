import { Button } from '@mantine/core';
import { type EntryFields, editEntry } from '../../../commands/edit-entry.ts';
import { removeEntry } from '../../../commands/remove-entry.ts';
import { runChange } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { CommentsCard } from '../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { IconCalendarEvent, IconTrash } from '../../../kit/icons.ts';
import { saveFile } from '../../../kit/save-file.ts';
import { showProblem, showToast } from '../../../kit/toast.tsx';
import { getHost } from '../../../state/host.ts';
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
  const keepCalendar = async () => {
    const kept = await getHost().call('rhythm/calendar', { workspaceId, root: 'meetingSeries', id: series.id });
    if (kept.ok) saveFile(kept.value);
    else showProblem(kept.problem);
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
        <Button
          variant="default"
          size="sm"
          mt={12}
          leftSection={<IconCalendarEvent size={15} />}
          onClick={() => void keepCalendar()}
        >
          Calendar file
        </Button>
        {!isReadOnly && (
          <Button variant="subtle" size="sm" mt={12} ml={8} leftSection={<IconTrash size={15} />} onClick={remove}>
            Delete
          </Button>
        )}
      </Card>
      <OccurrencesCard workspaceId={workspaceId} report={report} isReadOnly={isReadOnly} />
      <GuestsCard series={series} isReadOnly={isReadOnly} />
      <CommentsCard root="meetingSeries" entryId={series.id} />
    </>
  );
}
