import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract/problem.ts';
import { undatedLeads, undatedStagesCode, undatedWords } from '../../../../shared/metrics/undated.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { IconAlertTriangle, IconArrowsExchange, IconBook, IconChartBar, IconUsers } from '../../../kit/icons.ts';
import { Headline, Miss } from '../../../kit/PageTitle.tsx';
import { ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { BesidePanel } from '../beside/BesidePanel.tsx';
import type { SlideKind } from '../meeting/slides.ts';
import type { Sentence } from '../reading/headline.ts';
import type { Reading } from '../reading/reading.ts';
import { FilterRow } from './FilterRow.tsx';
import styles from './page.module.css';
import { type CopyActions, ReviewToolbar } from './ReviewToolbar.tsx';
import { drillOf, rowsHref } from './rows-link.ts';
import type { ReviewScreen } from './use-review-screen.ts';

interface PageFacts {
  /** Unit and period. */
  readonly unit: string;
  readonly difference: string | null;
  readonly more?: readonly string[];
}

interface ReviewPageProps {
  readonly screen: ReviewScreen;
  readonly slide: SlideKind;
  readonly headline: Sentence | null;
  readonly facts: PageFacts | null;
  readonly hasFlow?: boolean;
  readonly copy?: CopyActions | undefined;
  readonly children: ReactNode;
}

/** A review screen: toolbar, filters, the computed sentence, the charts, and the panel beside them. */
export function ReviewPage({ screen, slide, headline, facts, hasFlow, copy, children }: ReviewPageProps) {
  const { answer, reading } = screen;
  if (answer.problem?.code === 'review.noData') return <NoData workspaceId={screen.workspaceId} slide={slide} />;
  if (answer.problem?.code === 'review.noDates')
    return <NoDates workspaceId={screen.workspaceId} problem={answer.problem} />;
  return (
    <div className={styles.page}>
      <div className={styles.content}>
        <ReviewToolbar screen={screen} slide={slide} hasFlow={hasFlow === true} copy={copy} />
        <FilterRow screen={screen} />
        {answer.isStale && answer.data && <div className={styles.busy} role="progressbar" aria-label="Counting" />}
        {answer.problem && <Trouble screen={screen} />}
        {headline && facts && reading ? (
          <div className={answer.isStale ? styles.stale : styles.fresh}>
            <PageHeadline screen={screen} slide={slide} sentence={headline} facts={facts} reading={reading} />
            {children}
          </div>
        ) : (
          !answer.problem && <FirstLoad />
        )}
      </div>
      <BesidePanel workspaceId={screen.workspaceId} slide={slide} />
    </div>
  );
}

interface PageHeadlineProps {
  readonly screen: ReviewScreen;
  readonly slide: SlideKind;
  readonly sentence: Sentence;
  readonly facts: PageFacts;
  readonly reading: Reading;
}

/** The computed sentence with what it stands on. */
function PageHeadline({ screen, slide, sentence, facts, reading }: PageHeadlineProps) {
  const undated = slide === 'funnel' || slide === 'quality' ? undatedLeads(reading.review) : 0;
  const lines = [
    <Fact key="unit" icon={<IconUsers size={14} aria-hidden />} words={facts.unit} />,
    ...(facts.difference === null
      ? []
      : [<Fact key="difference" icon={<IconArrowsExchange size={14} aria-hidden />} words={facts.difference} />]),
    ...(facts.more ?? []).map((words) => <Fact key={words} icon={null} words={words} />),
    <Fact key="handbook" icon={<IconBook size={14} aria-hidden />} words={reading.handbook} />,
    ...(undated > 0 ? [<UndatedFact key="undated" screen={screen} undated={undated} />] : []),
  ];
  return (
    <div className={styles.headline}>
      <Headline facts={lines}>
        {sentence.map((part) => (part.tone === 'bad' ? <Miss key={part.text}>{part.text}</Miss> : part.text))}
      </Headline>
    </div>
  );
}

/** The leads that no period can hold, with the way to their rows. */
function UndatedFact({ screen, undated }: { readonly screen: ReviewScreen; readonly undated: number }) {
  const drill = drillOf({ metric: undatedStagesCode, part: 'denominator' }, screen.query);
  return (
    <>
      <IconAlertTriangle size={14} aria-hidden />
      <a href={rowsHref(screen.workspaceId, 'leads', drill)}>{undatedWords(undated)}</a>
    </>
  );
}

function Fact({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <>
      {icon}
      {words}
    </>
  );
}

function Trouble({ screen: { answer } }: { readonly screen: ReviewScreen }) {
  if (!answer.problem) return null;
  return (
    <div className={styles.trouble}>
      <ProblemNotice
        problem={answer.problem}
        actions={
          <Button variant="default" size="sm" onClick={answer.reload}>
            Retry
          </Button>
        }
      />
    </div>
  );
}

const questions: Readonly<Partial<Record<SlideKind, readonly [question: string, practice: string]>>> = {
  funnel: [
    'How do leads go through the funnel?',
    'The step that lost most since last time is where the review begins.',
  ],
  quality: [
    'Do we accept the leads we asked for?',
    'Leads are rejected for few reasons; the most frequent one is worth a decision.',
  ],
  speed: ['Do we answer as fast as we promised?', 'A lead that waits for days talks to somebody else.'],
  pipeline: [
    'Is there enough pipeline for the quota?',
    'What history needs is rarely the three times that everybody quotes.',
  ],
};

function NoData({ workspaceId, slide }: { readonly workspaceId: string; readonly slide: SlideKind }) {
  const [question, practice] = questions[slide] ?? ['What do the numbers say?', ''];
  return (
    <EmptyState
      icon={<IconChartBar size={20} />}
      question={question}
      practice={`${practice} Drop two exports of the CRM, leads and opportunities, and it is here in under a minute.`}
      actions={
        <Button component="a" href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>
          Import data
        </Button>
      }
    />
  );
}

/** Data is there, but nothing says when: the rows can be looked at, and another export brings the dates. */
function NoDates({ workspaceId, problem }: { readonly workspaceId: string; readonly problem: Problem }) {
  return (
    <EmptyState
      icon={<IconChartBar size={20} />}
      question={problem.message}
      practice={problem.remedy}
      actions={
        <>
          <Button component="a" href={workspaceHref(workspaceId, ['data', 'imports', 'new'])}>
            Import data
          </Button>
          <Button variant="default" component="a" href={workspaceHref(workspaceId, ['data', 'rows'])}>
            Look at the rows
          </Button>
        </>
      }
    />
  );
}

function FirstLoad() {
  return (
    <div className={styles.firstLoad} role="status" aria-label="Counting">
      <div />
      <div />
      <div />
    </div>
  );
}
