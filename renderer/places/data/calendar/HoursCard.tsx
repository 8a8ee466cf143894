import { ActionIcon, Menu, Select } from '@mantine/core';
import {
  dayHoursProblem,
  dayHoursText,
  hoursOfWeek,
  readDayHours,
  type WrittenWindow,
} from '../../../../shared/calendar/day-hours.ts';
import { type MemberFunction, memberFunctions } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { laneFunctions, weekdays } from '../../../../shared/model/handoff.ts';
import { resetTeamCalendar, setTeamCalendar, usualWeek } from '../../../commands/team-calendar.ts';
import { currentSnapshot, runChange, useCollection, useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { lookOf } from '../../../kit/functions.ts';
import { IconClock, IconDots } from '../../../kit/icons.ts';
import table from '../../../kit/table.module.css';
import { showToast } from '../../../kit/toast.tsx';
import { timeZones } from './calendar-choices.ts';
import classes from './TeamHours.module.css';

type Weekday = (typeof weekdays)[number];
type Week = Readonly<Record<Weekday, readonly WrittenWindow[]>>;

const dayName = (day: Weekday) => day[0]?.toUpperCase() + day.slice(1);

/** The teams whose hours are asked for: the three that hand leads on, and any other that has hours or a promise on them. */
function useTeams(): readonly MemberFunction[] {
  const calendars = useCollection('teamCalendars');
  const slas = useCollection('slas');
  const used = new Set<string>([
    ...laneFunctions,
    ...calendars.map(({ id }) => id),
    ...slas.map(({ calendar }) => calendar),
  ]);
  return memberFunctions.filter((team) => used.has(team));
}

/** When each team works: what promises in business hours and days are counted in. */
export function HoursCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const calendars = useCollection('teamCalendars');
  return (
    <Card flush title="Business hours" about="Promises and paces are counted in them">
      <div className={classes.scroll}>
        <table className={`${table.table} ${classes.hours}`} aria-label="Business hours">
          <thead>
            <tr>
              <th scope="col">Team</th>
              {weekdays.map((day) => (
                <th scope="col" key={day}>
                  {dayName(day)}
                </th>
              ))}
              <th scope="col" className={table.number}>
                A week
              </th>
              <th scope="col">Time zone</th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {useTeams().map((team) => (
              <TeamRow
                key={team}
                team={team}
                own={calendars.find(({ id }) => id === team) ?? null}
                isReadOnly={isReadOnly}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        A team that has said nothing works Monday to Friday from nine to five in the workspace’s zone. Hours that end
        before they begin end the next day.
      </p>
    </Card>
  );
}

interface TeamRowProps {
  readonly team: MemberFunction;
  readonly own: Entity<'teamCalendars'> | null;
  readonly isReadOnly: boolean;
}

function TeamRow({ team, own, isReadOnly }: TeamRowProps) {
  const { label } = lookOf(team);
  const week = { ...usualWeek, ...own } as Week;
  const hours = hoursOfWeek(weekdays.map((day) => week[day]));
  const change = (fields: Parameters<typeof setTeamCalendar>[2], what: string) =>
    runChange(setTeamCalendar(currentSnapshot(), team, fields, `${what} of ${label}`));
  return (
    <tr data-usual={own === null || undefined}>
      <th scope="row" className={classes.team}>
        <span>
          <FunctionMark function={team} /> {label}
        </span>
      </th>
      {weekdays.map((day) => (
        <td key={day} className={week[day].length === 0 ? classes.closed : classes.day}>
          <EditableText
            value={dayHoursText(week[day])}
            shown={dayHoursText(week[day]).replaceAll(', ', ',\n')}
            label={`${dayName(day)} of ${label}`}
            readOnly={isReadOnly}
            validate={dayHoursProblem}
            onKeep={(text) => change({ [day]: readDayHours(text) ?? week[day] }, `${dayName(day)} hours`)}
          />
        </td>
      ))}
      <td className={table.number}>{Math.round(hours * 10) / 10} h</td>
      <td className={classes.zone}>
        <ZoneChoice
          label={`Time zone of ${label}`}
          value={own?.timeZone ?? ''}
          isReadOnly={isReadOnly}
          onChoose={(timeZone) => change({ timeZone }, 'time zone')}
        />
      </td>
      <td className={table.number}>
        {!isReadOnly && <TeamMenu team={team} label={label} hasOwn={own !== null} week={week} onChange={change} />}
      </td>
    </tr>
  );
}

interface TeamMenuProps {
  readonly team: MemberFunction;
  readonly label: string;
  readonly hasOwn: boolean;
  readonly week: Week;
  onChange(fields: Partial<Week>, what: string): void;
}

function TeamMenu({ team, label, hasOwn, week, onChange }: TeamMenuProps) {
  const asMonday = () =>
    onChange({ tuesday: week.monday, wednesday: week.monday, thursday: week.monday, friday: week.monday }, 'hours');
  const reset = () => {
    runChange(resetTeamCalendar(team, label));
    showToast({
      icon: <IconClock size={18} />,
      text: `${label} works the usual hours again`,
      canUndo: true,
    });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`More for the hours of ${label}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={asMonday}>Monday’s hours until Friday</Menu.Item>
        <Menu.Item disabled={!hasOwn} onClick={reset}>
          The usual hours again
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ZoneChoiceProps {
  readonly label: string;
  /** Empty for the workspace's. */
  readonly value: string;
  readonly isReadOnly: boolean;
  onChoose(zone: string): void;
}

const asWorkspace = 'workspace';

function ZoneChoice({ label, value, isReadOnly, onChoose }: ZoneChoiceProps) {
  const { timeZone } = useSettings();
  if (isReadOnly) return <span>{value || timeZone}</span>;
  return (
    <Select
      aria-label={label}
      size="xs"
      searchable
      allowDeselect={false}
      comboboxProps={{ width: 260, position: 'bottom-end' }}
      data={[{ value: asWorkspace, label: 'As the workspace' }, ...timeZones(value || timeZone)]}
      value={value || asWorkspace}
      onChange={(zone) => zone !== null && onChoose(zone === asWorkspace ? '' : zone)}
    />
  );
}
