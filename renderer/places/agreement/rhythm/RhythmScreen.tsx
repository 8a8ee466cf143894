import { Button, Menu } from '@mantine/core';
import type { ScreenProps } from '../../../app/routes.ts';
import { useSaveState, useSettings } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconCalendarEvent, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { beginSeries } from '../begin-entry.ts';
import { rhythmList } from './rhythm-list.ts';
import { SeriesPanel } from './SeriesPanel.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { otherSeries, type SeriesProposal, seriesProposals } from './series-proposals.ts';
import { useSeriesReports } from './use-series.ts';

/** A6: the meetings that come back, who has to be there, and what was held of what was planned. */
export function RhythmScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const reports = useSeriesReports();
  const isReadOnly = useSaveState().state === 'read-only';
  const chosen = reports.find(({ series }) => series.id === rest[0]) ?? null;
  const { timeZone } = useSettings();
  const add = (proposal: SeriesProposal) => beginSeries(workspaceId, timeZone, proposal);
  if (reports.length === 0) return <NoRhythm isReadOnly={isReadOnly} onAdd={add} />;
  return (
    <Page
      title={
        <PageTitle
          title="Rhythm"
          basis="Held: of the meetings of the last six months, those that took place with everyone needed"
          actions={
            <>
              <ExportMenu list={() => rhythmList(reports)} />
              {!isReadOnly && <AddMenu onAdd={add} />}
            </>
          }
        />
      }
      {...(chosen
        ? {
            rail: (
              <SeriesPanel key={chosen.series.id} workspaceId={workspaceId} report={chosen} isReadOnly={isReadOnly} />
            ),
          }
        : {})}
    >
      <SeriesTable workspaceId={workspaceId} reports={reports} chosen={chosen?.series.id ?? null} />
    </Page>
  );
}

function AddMenu({ onAdd }: { onAdd(proposal: SeriesProposal): void }) {
  return (
    // The focus goes to the name of the new series.
    <Menu position="bottom-end" width={280} returnFocus={false}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={16} />}>New series</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {seriesProposals.map((proposal) => (
          <Menu.Item key={proposal.kind} onClick={() => onAdd(proposal)}>
            {proposal.title}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onAdd(otherSeries)}>Something else</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface NoRhythmProps {
  readonly isReadOnly: boolean;
  onAdd(proposal: SeriesProposal): void;
}

function NoRhythm({ isReadOnly, onAdd }: NoRhythmProps) {
  const [review] = seriesProposals;
  return (
    <Page title={<PageTitle title="Rhythm" />}>
      <EmptyState
        icon={<IconCalendarEvent size={20} />}
        question="When do both teams meet, however busy they are?"
        practice="A call a week, a review every second week and a look at the quarter keep small disagreements small."
        actions={
          !isReadOnly &&
          review && (
            <>
              <Button onClick={() => onAdd(review)}>Begin with the funnel review</Button>
              <AddMenu onAdd={onAdd} />
            </>
          )
        }
      />
    </Page>
  );
}
