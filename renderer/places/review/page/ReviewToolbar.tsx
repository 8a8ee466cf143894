import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { useSettings } from '../../../document/index.ts';
import { IconChevronDown, IconCopy, IconPresentation } from '../../../kit/icons.ts';
import { PeriodPicker } from '../../../kit/period/PeriodPicker.tsx';
import { shortPeriod } from '../../../kit/period/period-words.ts';
import { Toolbar } from '../../../kit/Toolbar.tsx';
import { changeReview } from '../../../state/review-query.ts';
import { openPresentation } from '../meeting/open-presentation.ts';
import type { SlideKind } from '../meeting/slides.ts';
import styles from './page.module.css';
import type { ReviewScreen } from './use-review-screen.ts';

export interface CopyActions {
  readonly picture: (() => void) | null;
  readonly csv: () => void;
}

interface ReviewToolbarProps {
  readonly screen: ReviewScreen;
  readonly slide: SlideKind;
  /** Cohort and flow, where the screen has both. */
  readonly hasFlow?: boolean;
  readonly copy?: CopyActions | undefined;
}

const views = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
];
const bases = [
  { value: 'cohort', label: 'Cohort' },
  { value: 'flow', label: 'Flow' },
];

/** Period, comparison and basis at the left; Chart or Table, copy and the primary at the right. */
export function ReviewToolbar({ screen, slide, hasFlow = false, copy }: ReviewToolbarProps) {
  const { workspaceId, choices, reading } = screen;
  const change = (chosen: Parameters<typeof changeReview>[1]) => changeReview(workspaceId, chosen);
  return (
    <Toolbar
      label="What is shown"
      end={
        <>
          <SegmentedControl
            data={views}
            value={choices.view}
            aria-label="View"
            onChange={(view) => change({ view: view === 'table' ? 'table' : 'chart' })}
          />
          {copy && <CopyMenu copy={copy} />}
          <Button leftSection={<IconPresentation size={16} />} onClick={() => openPresentation(workspaceId, slide)}>
            Present
          </Button>
        </>
      }
    >
      {reading ? (
        <>
          <PeriodPicker period={reading.review.period} asOf={reading.review.asOf} onChoose={change} />
          <ComparisonPicker screen={screen} />
        </>
      ) : (
        <span className={styles.toolbarBlock} />
      )}
      {hasFlow && (
        <SegmentedControl
          data={bases}
          value={choices.basis}
          aria-label="Basis"
          onChange={(basis) => change({ basis: basis === 'flow' ? 'flow' : 'cohort' })}
        />
      )}
    </Toolbar>
  );
}

function CopyMenu({ copy }: { readonly copy: CopyActions }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label="Copy" size={30}>
          <IconCopy size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {copy.picture && <Menu.Item onClick={copy.picture}>Copy as PNG</Menu.Item>}
        <Menu.Item onClick={copy.csv}>Copy as CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Against what: the period before as it stood at the same age, or as it stands today. */
function ComparisonPicker({ screen: { workspaceId, choices, reading } }: { readonly screen: ReviewScreen }) {
  const { fiscalYearStart } = useSettings();
  if (!reading) return null;
  const { period, asOf } = reading.review;
  const before = shortPeriod(period.previous, fiscalYearStart);
  // A young cohort beside an old one shows a fall that is only age, so an open period offers the same age alone.
  const isYoung = asOf < period.to;
  const name = choices.compare === 'same-age' ? `${before}, same age` : before;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          <span className={styles.lead}>against</span> {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => changeReview(workspaceId, { compare: 'same-age' })}>
          {before}, at the same age
        </Menu.Item>
        <Menu.Item disabled={isYoung} onClick={() => changeReview(workspaceId, { compare: 'previous' })}>
          {before}, as it stands today
          {isYoung && <div className={styles.why}>Not while this period is open: older leads had more time</div>}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
