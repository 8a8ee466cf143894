import { ActionIcon, Select } from '@mantine/core';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { laneFunctions, weekdays } from '../../../../shared/model/handoff.ts';
import { type HoursFields, setHours, usualWeek } from '../../../commands/set-hours.ts';
import { runChange, useCollection, useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { IconArrowDown } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import classes from './CalendarScreen.module.css';
import { timeZones } from './calendar-choices.ts';
import { hoursProblem, hoursText, readHours } from './hours-text.ts';

type Weekday = (typeof weekdays)[number];

interface Team {
  readonly of: MemberFunction;
  readonly calendar: Entity<'teamCalendars'> | null;
  change(fields: HoursFields): void;
}

const dayName = (day: Weekday) => day.charAt(0).toUpperCase() + day.slice(1);
const afterMonday = ['tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** When each team works, on the clocks of its own zone: promises in business hours and paces count by it. */
export function HoursCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const calendars = useCollection('teamCalendars');
  const teams = laneFunctions.map((of): Team => {
    const calendar = calendars.find(({ id }) => id === of) ?? null;
    return { of, calendar, change: (fields) => runChange(setHours(calendar, of, fields)) };
  });
  return (
    <Card flush title="Business hours" about="by team">
      <div className={classes.scroll}>
        <table className={table.table} aria-label="Business hours">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">Day</span>
              </th>
              {teams.map(({ of }) => (
                <th key={of} scope="col">
                  <span className={classes.team}>
                    <FunctionMark function={of} /> {functionLabel(of)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Clock of</th>
              {teams.map((team) => (
                <td key={team.of}>
                  <ZoneChoice team={team} isReadOnly={isReadOnly} />
                </td>
              ))}
            </tr>
            {weekdays.map((day) => (
              <tr key={day}>
                <th scope="row">{dayName(day)}</th>
                {teams.map((team) => (
                  <td key={team.of}>
                    <DayHours team={team} day={day} isReadOnly={isReadOnly} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        A team that has said nothing works Monday to Friday from 9:00 to 17:00. More than one span a day is parted by a
        comma; one that ends before it begins ends the next day.
      </p>
    </Card>
  );
}

interface TeamProps {
  readonly team: Team;
  readonly isReadOnly: boolean;
}

function ZoneChoice({ team: { of, calendar, change }, isReadOnly }: TeamProps) {
  const { timeZone } = useSettings();
  const own = calendar?.timeZone ?? '';
  const label = `Time zone of ${functionLabel(of)}`;
  return (
    <Select
      aria-label={label}
      size="xs"
      searchable
      disabled={isReadOnly}
      data={[{ value: '', label: `As ${timeZone}` }, ...timeZones(own || timeZone)]}
      value={own}
      allowDeselect={false}
      onChange={(value) => value !== null && change({ timeZone: value })}
    />
  );
}

function DayHours({ team: { of, calendar, change }, day, isReadOnly }: TeamProps & { readonly day: Weekday }) {
  const windows = (calendar ?? usualWeek)[day];
  const label = `${dayName(day)} of ${functionLabel(of)}`;
  const spread = () => change(Object.fromEntries(afterMonday.map((each) => [each, windows])));
  return (
    <span className={classes.hours}>
      <EditableText
        value={hoursText(windows)}
        label={label}
        placeholder="off"
        readOnly={isReadOnly}
        validate={hoursProblem}
        onKeep={(text) => change({ [day]: readHours(text) ?? windows })}
      />
      {day === 'monday' && !isReadOnly && (
        <ActionIcon
          aria-label={`The same until Friday for ${functionLabel(of)}`}
          title="The same until Friday"
          onClick={spread}
        >
          <IconArrowDown size={14} />
        </ActionIcon>
      )}
    </span>
  );
}
