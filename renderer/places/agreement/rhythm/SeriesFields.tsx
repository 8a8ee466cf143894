import { Checkbox } from '@mantine/core';
import { memberFunctions } from '../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { meetingKinds } from '../../../../shared/model/rhythm.ts';
import type { EntryFields } from '../../../commands/edit-entry.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { DateText } from '../../../kit/fields/DateText.tsx';
import { FieldLine, FieldLines } from '../../../kit/fields/FieldLines.tsx';
import { NumberText } from '../../../kit/fields/NumberText.tsx';
import { PersonPicker } from '../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../kit/fields/QuietSelect.tsx';
import classes from './rhythm.module.css';
import { kindName } from './series-proposals.ts';
import type { Series } from './use-series.ts';

interface SeriesFieldsProps {
  readonly series: Series;
  readonly isReadOnly: boolean;
  onChange(fields: EntryFields<'meetingSeries'>, what: string): void;
}

const isTime = (text: string) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text);

/** How often, when, how long, where, and which functions have to be there. */
export function SeriesFields({ series, isReadOnly, onChange }: SeriesFieldsProps) {
  return (
    <FieldLines>
      <FieldLine label="Kind">
        <QuietSelect
          label="Kind of meeting"
          data={meetingKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={series.kind}
          isReadOnly={isReadOnly}
          onChoose={(kind) => onChange({ kind }, 'kind')}
        />
      </FieldLine>
      <FieldLine label="Comes back">
        <span className={classes.inline}>
          every
          <NumberText
            value={series.every}
            label="Every how many"
            isReadOnly={isReadOnly}
            validate={(every) =>
              every !== null && Number.isInteger(every) && every >= 1 ? null : 'A whole number from 1.'
            }
            onKeep={(every) => every !== null && onChange({ every }, 'cadence')}
          />
          <QuietSelect
            label="Weeks or months"
            data={[
              { value: 'week', label: series.every === 1 ? 'week' : 'weeks' },
              { value: 'month', label: series.every === 1 ? 'month' : 'months' },
            ]}
            value={series.unit}
            isReadOnly={isReadOnly}
            onChoose={(unit) => onChange({ unit }, 'cadence')}
          />
        </span>
      </FieldLine>
      <FieldLine label="First on">
        <DateText
          label="First day"
          value={series.from}
          isReadOnly={isReadOnly}
          onChange={(from) => onChange({ from }, 'first day')}
        />
      </FieldLine>
      <FieldLine label="Last on">
        <DateText
          label="Last day"
          value={series.until}
          placeholder="Goes on"
          isReadOnly={isReadOnly}
          onChange={(until) => onChange({ until }, 'last day')}
        />
      </FieldLine>
      {series.from !== null && series.until !== null && series.until < series.from && (
        <p role="alert">The last day is before the first, so there is no meeting.</p>
      )}
      <FieldLine label="At">
        <span className={classes.inline}>
          <EditableText
            value={series.at}
            label="Time of day"
            readOnly={isReadOnly}
            validate={(text) => (isTime(text) ? null : 'A time as 09:30.')}
            onKeep={(at) => onChange({ at }, 'time')}
          />
          for
          <NumberText
            value={series.minutes}
            label="Minutes"
            isReadOnly={isReadOnly}
            validate={(value) => (value !== null && Number.isInteger(value) && value >= 5 ? null : 'From 5 minutes.')}
            onKeep={(minutes) => minutes !== null && onChange({ minutes }, 'length')}
          />
          min
        </span>
      </FieldLine>
      <FieldLine label="Where">
        <EditableText
          value={series.place}
          label="Place"
          placeholder="No place yet"
          readOnly={isReadOnly}
          onKeep={(place) => onChange({ place }, 'place')}
        />
      </FieldLine>
      <FieldLine label="Called by">
        <PersonPicker
          label="Who calls it"
          value={series.owner}
          isReadOnly={isReadOnly}
          onChoose={(owner) => onChange({ owner }, 'owner')}
        />
      </FieldLine>
      <FieldLine label="Not without">
        <span className={classes.choices}>
          {memberFunctions.map((each) => (
            <Checkbox
              key={each}
              size="xs"
              label={functionLabel(each)}
              checked={series.requiredFunctions.includes(each)}
              disabled={isReadOnly}
              onChange={(event) =>
                onChange(
                  {
                    requiredFunctions: event.currentTarget.checked
                      ? [...series.requiredFunctions, each]
                      : series.requiredFunctions.filter((one) => one !== each),
                  },
                  'functions',
                )
              }
            />
          ))}
        </span>
      </FieldLine>
    </FieldLines>
  );
}
