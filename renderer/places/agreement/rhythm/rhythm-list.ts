import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { cadenceWords } from '../../../../shared/planning/rhythm.ts';
import type { ExportedList } from '../../../kit/exported-list.ts';
import { kindName } from './series-proposals.ts';
import type { SeriesReport } from './use-series.ts';

/** The series as a list to keep. */
export function rhythmList(reports: readonly SeriesReport[]): ExportedList {
  return {
    name: 'rhythm',
    columns: [
      { label: 'Series' },
      { label: 'Kind' },
      { label: 'Comes back' },
      { label: 'Has to be there' },
      { label: 'Next', kind: 'date' },
      { label: 'Held', kind: 'number' },
      { label: 'Planned', kind: 'number' },
    ],
    rows: reports.map(({ series, share, next }) => [
      series.title,
      kindName(series.kind),
      cadenceWords(series),
      series.requiredFunctions.map(functionLabel).join(', '),
      next === null ? null : formatLocalDate(next),
      share.held,
      share.planned,
    ]),
  };
}
