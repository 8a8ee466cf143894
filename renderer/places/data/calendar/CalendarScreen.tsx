import { SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { changeSettings } from '../../../commands/change-settings.ts';
import { currentSnapshot, runChange, useSaveState, useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { currencies } from '../../../kit/currencies.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import classes from './CalendarScreen.module.css';
import { months, timeZones } from './calendar-choices.ts';
import { DaysOffCard } from './DaysOffCard.tsx';
import { HoursCard } from './HoursCard.tsx';
import { QuotasCard } from './QuotasCard.tsx';
import { RatesCard } from './RatesCard.tsx';

type Settings = Parameters<typeof changeSettings>[1];

function change(fields: Settings): void {
  runChange(changeSettings(currentSnapshot(), fields));
}

/** What dates, periods and amounts mean in this workspace. Changing one computes the reviews anew. */
export function CalendarScreen() {
  const isReadOnly = useSaveState().state === 'read-only';
  return (
    <Page
      title={
        <PageTitle title="Calendar and rates" basis="Changes count at once in every open review; frozen ones stay." />
      }
    >
      <HoursCard isReadOnly={isReadOnly} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <WorkspaceCard isReadOnly={isReadOnly} />
          <CalendarCard isReadOnly={isReadOnly} />
          <DaysOffCard isReadOnly={isReadOnly} />
        </div>
        <div className={classes.stack}>
          <QuotasCard isReadOnly={isReadOnly} />
          <RatesCard isReadOnly={isReadOnly} />
        </div>
      </div>
    </Page>
  );
}

interface CardProps {
  readonly isReadOnly: boolean;
}

function WorkspaceCard({ isReadOnly }: CardProps) {
  const { name, client } = useSettings();
  return (
    <Card title="Workspace">
      <div className={classes.lines}>
        <Line label="Name" about="Shown in the library and on minutes">
          <EditableText
            value={name}
            label="Name of the workspace"
            readOnly={isReadOnly}
            validate={(text) => (text === '' ? 'A workspace needs a name.' : null)}
            onKeep={(text) => change({ name: text })}
          />
        </Line>
        <Line label="Company" about="Whose marketing and sales this is">
          <EditableText
            value={client}
            label="Company"
            readOnly={isReadOnly}
            onKeep={(text) => change({ client: text })}
          />
        </Line>
      </div>
    </Card>
  );
}

function CalendarCard({ isReadOnly }: CardProps) {
  const { timeZone, weekStart, fiscalYearStart, reviewCadenceDays } = useSettings();
  return (
    <Card title="Calendar">
      <div className={classes.lines}>
        <Line label="Time zone" about="Days and periods begin at its midnight">
          <Select
            aria-label="Time zone"
            searchable
            disabled={isReadOnly}
            data={timeZones(timeZone)}
            value={timeZone}
            onChange={(value) => value !== null && change({ timeZone: value })}
          />
        </Line>
        <Line label="Fiscal year starts" about="Quarters follow from it">
          <Select
            aria-label="Fiscal year starts"
            disabled={isReadOnly}
            data={months()}
            value={String(fiscalYearStart)}
            onChange={(value) => value !== null && change({ fiscalYearStart: Number(value) })}
          />
        </Line>
        <Line label="Week starts" about="For weekly charts">
          <SegmentedControl
            aria-label="Week starts"
            disabled={isReadOnly}
            data={[
              { value: 'monday', label: 'Monday' },
              { value: 'sunday', label: 'Sunday' },
            ]}
            value={weekStart}
            onChange={(value) => change({ weekStart: value === 'sunday' ? 'sunday' : 'monday' })}
          />
        </Line>
        <Line label="From review to review" about="How often the teams meet">
          <SegmentedControl
            aria-label="Rhythm of reviews"
            disabled={isReadOnly}
            data={[
              { value: '7', label: '1 week' },
              { value: '14', label: '2 weeks' },
              { value: '28', label: '4 weeks' },
            ]}
            value={String(reviewCadenceDays)}
            onChange={(value) => change({ reviewCadenceDays: Number(value) })}
          />
        </Line>
        <CurrencyLine isReadOnly={isReadOnly} />
      </div>
    </Card>
  );
}

function CurrencyLine({ isReadOnly }: CardProps) {
  const { currency } = useSettings();
  return (
    <Line label="Currency" about="Reports add up in it; other amounts are converted">
      <Select
        aria-label="Currency"
        searchable
        disabled={isReadOnly}
        data={currencies()}
        value={currency}
        onChange={(value) => value !== null && change({ currency: value })}
      />
    </Line>
  );
}

interface LineProps {
  readonly label: string;
  readonly about: string;
  readonly children: ReactNode;
}

function Line({ label, about, children }: LineProps) {
  return (
    <div className={classes.line}>
      <div>
        <div className={classes.label}>{label}</div>
        <div className={classes.about}>{about}</div>
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}
