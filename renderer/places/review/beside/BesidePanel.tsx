import { ActionIcon, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import {
  IconChartDots,
  IconGavel,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightCollapse,
  IconPlus,
  IconQuote,
  IconSquareCheck,
} from '../../../kit/icons.ts';
import { changeReview, useReviewChoices } from '../../../state/review-query.ts';
import { useMe } from '../../../state/use-me.ts';
import type { SlideKind } from '../meeting/slides.ts';
import { AddLine } from './AddLine.tsx';
import { addBeside, type BesideKind } from './add-beside.ts';
import { ActionEntries, DecisionEntries, EvidenceEntries, QuoteEntries } from './BesideEntries.tsx';
import styles from './beside.module.css';
import { type Beside, useBeside } from './use-beside.ts';

interface SectionLook {
  readonly kind: BesideKind;
  readonly title: string;
  readonly icon: ReactNode;
  readonly add: string;
  readonly placeholder: string;
}

const sections: readonly SectionLook[] = [
  {
    kind: 'evidence',
    title: 'What the data says',
    icon: <IconChartDots size={15} aria-hidden />,
    add: 'Add evidence',
    placeholder: 'Webinars: 41 of 78 accepted',
  },
  {
    kind: 'insights',
    title: 'What customers say',
    icon: <IconQuote size={15} aria-hidden />,
    add: 'Add a quote',
    placeholder: 'In the customer’s own words',
  },
  {
    kind: 'decisions',
    title: 'Decisions',
    icon: <IconGavel size={15} aria-hidden />,
    add: 'Record a decision',
    placeholder: 'What we decided',
  },
  {
    kind: 'actions',
    title: 'Actions',
    icon: <IconSquareCheck size={15} aria-hidden />,
    add: 'Add an action',
    placeholder: 'What somebody does next',
  },
];

interface BesidePanelProps {
  readonly workspaceId: string;
  readonly slide: SlideKind;
}

/** The panel beside a chart: what the data says, what customers say, decisions, actions; a rail of counts when closed. */
export function BesidePanel({ workspaceId, slide }: BesidePanelProps) {
  const { isPanelOpen: chosen } = useReviewChoices(workspaceId);
  const hasRoom = useMediaQuery('(min-width: 1361px)', undefined, { getInitialValueInEffect: false });
  // The funnel is one chart and leaves room; the other screens are cards that need the width.
  const isPanelOpen = chosen ?? (slide === 'funnel' && hasRoom !== false);
  const beside = useBeside(slide);
  const turn = () => changeReview(workspaceId, { isPanelOpen: !isPanelOpen });
  return (
    <>
      <aside className={isPanelOpen ? styles.panel : styles.hidden} aria-label="Beside this chart">
        <header className={styles.panelHead}>
          <h2>Beside this chart</h2>
          <ActionIcon onClick={turn} aria-label="Close the panel">
            <IconLayoutSidebarRightCollapse size={17} />
          </ActionIcon>
        </header>
        {sections.map((section) => (
          <Section key={section.kind} section={section} slide={slide} beside={beside} />
        ))}
      </aside>
      {!isPanelOpen && <Rail beside={beside} onOpen={turn} />}
    </>
  );
}

function Section({
  section,
  slide,
  beside,
}: {
  readonly section: SectionLook;
  readonly slide: string;
  readonly beside: Beside;
}) {
  const [isAdding, setAdding] = useState(false);
  const me = useMe();
  const count = beside[section.kind].length;
  const where = { slide, meetingId: beside.meeting?.id ?? null };
  return (
    <section className={styles.section}>
      <header className={styles.sectionHead}>
        {section.icon}
        <h3>{section.title}</h3>
        <span>{section.kind === 'actions' ? `${openCount(beside)} open` : count}</span>
        <ActionIcon size={24} onClick={() => setAdding(true)} aria-label={section.add}>
          <IconPlus size={16} />
        </ActionIcon>
      </header>
      <Entries kind={section.kind} beside={beside} />
      {isAdding && (
        <AddLine
          label={section.add}
          placeholder={section.placeholder}
          onAdd={(text) => addBeside(section.kind, text, where, me)}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

const openCount = (beside: Beside) => beside.actions.filter(({ status }) => status === 'open').length;

function Entries({ kind, beside }: { readonly kind: BesideKind; readonly beside: Beside }) {
  switch (kind) {
    case 'evidence':
      return <EvidenceEntries evidence={beside.evidence} />;
    case 'insights':
      return <QuoteEntries quotes={beside.insights} />;
    case 'decisions':
      return <DecisionEntries decisions={beside.decisions} />;
    case 'actions':
      return <ActionEntries actions={beside.actions} />;
  }
}

interface RailProps {
  readonly beside: Beside;
  onOpen(): void;
}

/** The closed panel: what there is, as counts. */
function Rail({ beside, onOpen }: RailProps) {
  return (
    <aside className={styles.rail} aria-label="Beside this chart, closed">
      <ActionIcon onClick={onOpen} aria-label="Open the panel beside this chart">
        <IconLayoutSidebarRight size={17} />
      </ActionIcon>
      {sections.map((section) => (
        <Tooltip key={section.kind} label={section.title} position="left">
          <button
            type="button"
            className={styles.railItem}
            onClick={onOpen}
            aria-label={`${section.title}: ${beside[section.kind].length}`}
          >
            {section.icon}
            <span>{beside[section.kind].length}</span>
          </button>
        </Tooltip>
      ))}
    </aside>
  );
}
