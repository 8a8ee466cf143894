import { Button } from '@mantine/core';
import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import { addQuarters, type FiscalQuarter, fiscalQuarterOf, quarterWords } from '../../../../shared/calendar/periods.ts';
import { localDayOf } from '../../../../shared/calendar/zone.ts';
import { exchangeTotals, type NamedSpan, toldQuarter } from '../../../../shared/planning/exchange.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { useCollection, useKnownCollection, useSaveState, useSettings } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { countOf } from '../../../kit/format.ts';
import { IconArrowsExchange, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { useMe } from '../../../state/use-me.ts';
import { beginExchange } from '../begin-entry.ts';
import { ExchangePanel } from './ExchangePanel.tsx';
import { ExchangeTable } from './ExchangeTable.tsx';
import { exchangeList } from './exchange-words.ts';
import { PairsCard } from './PairsCard.tsx';

/** A7: shadowing, rotation and joint calls: planned, done, and what was learnt. */
export function ExchangeScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const exchanges = useCollection('exchanges').toSorted(byDate);
  const people = useKnownCollection('people');
  const isReadOnly = useSaveState().state === 'read-only';
  const { now, before, today } = useQuarters();
  const { id: me } = useMe();
  const chosen = exchanges.find(({ id }) => id === rest[0]) ?? null;
  const primary = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => beginExchange(workspaceId, me)}>
      Plan an exchange
    </Button>
  );
  if (exchanges.length === 0) {
    return (
      <Page title={<PageTitle title="Exchange" />}>
        <EmptyState
          icon={<IconArrowsExchange size={20} />}
          question="Who has watched the other team at work?"
          practice="Half a day of listening to calls says more about lead quality than a quarter of meetings."
          actions={!isReadOnly && primary}
        />
      </Page>
    );
  }
  const span = toldQuarter(exchanges, now, before);
  const { done, changed, late } = exchangeTotals(exchanges, { ...span, today });
  const sentence = [
    `${span.label}: ${countOf(done, 'exchange')} done, ${changed} changed something`,
    ...(span === now ? [] : ['none yet this quarter']),
    ...(late > 0 ? [`${late} late`] : []),
  ].join(', ');
  return (
    <Page
      title={
        <PageTitle
          title="Exchange"
          basis={sentence}
          actions={
            <>
              <ExportMenu list={() => exchangeList(exchanges, people)} />
              {!isReadOnly && primary}
            </>
          }
        />
      }
      rail={
        <>
          {chosen && <ExchangePanel key={chosen.id} exchange={chosen} isReadOnly={isReadOnly} />}
          <PairsCard exchanges={exchanges} span={span} />
        </>
      }
    >
      <ExchangeTable workspaceId={workspaceId} exchanges={exchanges} chosen={chosen?.id ?? null} today={today} />
    </Page>
  );
}

interface Dated {
  readonly doneOn: string | null;
  readonly plannedOn: string | null;
}

/** Those to come first, the nearest on top; then those that were done, the newest on top. */
function byDate(one: Dated, other: Dated): number {
  if ((one.doneOn === null) !== (other.doneOn === null)) return one.doneOn === null ? -1 : 1;
  if (one.doneOn !== null && other.doneOn !== null) return one.doneOn < other.doneOn ? 1 : -1;
  return (one.plannedOn ?? '9') < (other.plannedOn ?? '9') ? -1 : 1;
}

/** The fiscal quarter that today is in and the one before it. */
function useQuarters(): { readonly now: NamedSpan; readonly before: NamedSpan; readonly today: string } {
  const { timeZone, fiscalYearStart } = useSettings();
  const today = localDayOf(Date.now(), timeZone);
  const named = ({ from, to, label }: FiscalQuarter): NamedSpan => ({
    from: formatLocalDate(from),
    to: formatLocalDate(to),
    label: quarterWords(label),
  });
  return {
    now: named(fiscalQuarterOf(today, fiscalYearStart)),
    before: named(addQuarters(today, -1, fiscalYearStart)),
    today: formatLocalDate(today),
  };
}
