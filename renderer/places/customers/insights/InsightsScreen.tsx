import { useState } from 'react';
import type { ScreenProps } from '../../../app/routes.ts';
import { useCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { IconQuote } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { useIsReadOnly } from '../edit-here.ts';
import { filterInsights } from './filter-insights.ts';
import { InsightExport } from './InsightExport.tsx';
import { InsightLine } from './InsightLine.tsx';
import { InsightRow } from './InsightRow.tsx';
import { InsightToolbar } from './InsightToolbar.tsx';
import { type InsightFilters, isWaiting } from './insight-words.ts';
import styles from './insights.module.css';
import { LoopCard } from './LoopCard.tsx';
import { PullDialog } from './pull/PullDialog.tsx';
import { ThemeCard } from './ThemeCard.tsx';

/** C4: what customers say, from the inbox to what was done about it. */
export function InsightsScreen({ route }: ScreenProps) {
  const [id = ''] = route.rest;
  return <Insights key={id} workspaceId={route.workspaceId} namedId={id} />;
}

interface InsightsProps {
  readonly workspaceId: string;
  /** The insight that the address names; empty for none. */
  readonly namedId: string;
}

function Insights({ workspaceId, namedId }: InsightsProps) {
  const insights = useCollection('insights');
  const isReadOnly = useIsReadOnly();
  const named = insights.find(({ id }) => id === namedId) ?? null;
  const hasWaiting = insights.some(isWaiting);
  const [filters, setFilters] = useState<InsightFilters>({
    view: hasWaiting && named === null ? 'inbox' : 'all',
    personaId: '',
    theme: '',
  });
  const [pulling, setPulling] = useState<string | null>(null);
  const pulled = insights.find(({ id }) => id === pulling);
  const shown = filterInsights(insights, filters);
  return (
    <>
      <Page
        title={
          <PageTitle
            title="Insights"
            basis="What customers say, and what came of it"
            actions={insights.length > 0 && <InsightExport insights={shown} />}
          />
        }
        rail={
          insights.length > 0 ? (
            <>
              <ThemeCard
                insights={insights}
                theme={filters.theme}
                onTheme={(theme) => setFilters({ ...filters, theme, view: theme === '' ? filters.view : 'all' })}
              />
              <LoopCard insights={insights} />
            </>
          ) : undefined
        }
      >
        {!isReadOnly && (
          <Card>
            <InsightLine />
          </Card>
        )}
        {insights.length === 0 ? (
          <NoInsights />
        ) : (
          <Card flush>
            <InsightToolbar insights={insights} filters={filters} onChange={setFilters} />
            <ul className={styles.list}>
              {shown.map((insight) => (
                <InsightRow
                  key={insight.id}
                  workspaceId={workspaceId}
                  insight={insight}
                  isNamed={insight.id === named?.id}
                  isReadOnly={isReadOnly}
                  onPull={() => setPulling(insight.id)}
                />
              ))}
            </ul>
            {shown.length === 0 && <p className={styles.none}>{emptyWords(filters)}</p>}
          </Card>
        )}
      </Page>
      {pulled && <PullDialog insight={pulled} onClose={() => setPulling(null)} />}
    </>
  );
}

function emptyWords({ view, personaId, theme }: InsightFilters): string {
  if (personaId !== '' || theme !== '') return 'Nothing fits this choice.';
  return view === 'inbox' ? 'The inbox is empty.' : 'No win or loss has been written down.';
}

function NoInsights() {
  return (
    <EmptyState
      icon={<IconQuote size={20} />}
      question="What did a customer say this week?"
      practice="One quote with a name beats ten opinions. Write down the words as they were said and sort them later."
    />
  );
}
