import type { KeyboardEvent, Ref } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { goalName, goalSideLabel } from '../../../../../shared/model/goal-entry.ts';
import type { GoalView } from '../../../../../shared/planning/goal-standing.ts';
import type { GoalNode } from '../../../../../shared/planning/goal-tree.ts';
import { nowWords, paceWords, type WordSettings } from '../../../../../shared/planning/goal-words.ts';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { IconChevronDown } from '../../../../kit/icons.ts';
import { inShort } from '../../../../kit/in-short.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import type { CheckFlag } from '../check-words.ts';
import { sideKey } from '../goal-looks.ts';
import { FlagIcon } from '../head/FlagIcon.tsx';
import { Owners } from './Owners.tsx';
import { PaceBar } from './PaceBar.tsx';
import classes from './table.module.css';

export interface GoalRowProps {
  readonly node: GoalNode<Entity<'goals'>>;
  readonly view: GoalView | undefined;
  readonly flags: readonly CheckFlag[];
  readonly words: WordSettings;
  /** What it is for where that is another stretch than the one that is shown: its numbers are of that. */
  readonly days: string | null;
  /** The lines of the tree that lead down through the row. */
  readonly guides: readonly boolean[];
  readonly href: string;
  readonly isOpen: boolean;
  readonly isFolded: boolean;
  readonly isTabStop: boolean;
  readonly isRenaming: boolean;
  readonly isLoading: boolean;
  readonly rowRef: Ref<HTMLTableRowElement>;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(): void;
  onOpen(): void;
  onFold(): void;
  onRename(title: string): void;
  onRenamed(): void;
}

/** One goal of the tree: what it is, who answers for it, where it stands, whether that is enough, what is wrong with it. */
export function GoalRow(props: GoalRowProps) {
  const { node, flags, isOpen, isFolded, isTabStop, rowRef, onKeyDown, onFocus, onOpen } = props;
  const { goal, level, position, siblings, children } = node;
  return (
    <tr
      ref={rowRef}
      className={classes.row}
      aria-level={level}
      aria-posinset={position + 1}
      aria-setsize={siblings}
      aria-selected={isOpen}
      {...(children.length > 0 ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={isTabStop ? 0 : -1}
      data-goal={goal.id}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <GoalCell {...props} />
      <td>
        <Owners goal={goal} />
      </td>
      <Numbers {...props} />
      <td>
        {flags.slice(0, 1).map((flag) => (
          <Pill key={flag.kind} tone={flag.tone} icon={<FlagIcon kind={flag.kind} />}>
            {flag.text}
          </Pill>
        ))}
        {flags.length > 1 && (
          <span className={classes.more} title={flags.map(({ text }) => text).join(', ')}>
            +{flags.length - 1}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Where a level of the tree begins, in px. */
const left = (level: number) => 10 + (level - 1) * 21;

interface GuideProps {
  readonly left: number;
  readonly goesOn: boolean;
  readonly isOwn: boolean;
}

/** A line of the tree: it branches off to the row itself, passes it, or both. */
function Guide({ left: start, goesOn, isOwn }: GuideProps) {
  return (
    <>
      {isOwn && <span className={classes.branch} style={{ left: start + 9 }} aria-hidden />}
      {goesOn && <span className={classes.pass} style={{ left: start + 9 }} aria-hidden />}
    </>
  );
}

function GoalCell(props: GoalRowProps) {
  const { node, guides, days, href, isFolded, isRenaming, onFold, onOpen, onRename, onRenamed } = props;
  const { goal, level, children } = node;
  const name = goalName(goal);
  return (
    <td className={classes.goal} style={{ paddingLeft: left(level) }}>
      {guides.map((goesOn, index) => (
        <Guide key={left(index + 1)} left={left(index + 1)} goesOn={goesOn} isOwn={index === guides.length - 1} />
      ))}
      <span className={classes.goalLine}>
        {children.length > 0 ? (
          <button
            type="button"
            className={classes.fold}
            tabIndex={-1}
            aria-label={isFolded ? `Show what feeds ${name}` : `Fold what feeds ${name}`}
            data-folded={isFolded || undefined}
            onClick={(event) => {
              event.stopPropagation();
              onFold();
            }}
          >
            <IconChevronDown size={15} stroke={1.8} aria-hidden />
          </button>
        ) : (
          <span className={classes.noFold} />
        )}
        <FunctionMark function={sideKey(goal.side)} size={10} label={goalSideLabel(goal.side)} />
        {isRenaming ? (
          <TextEditing value={goal.title} label="Title of the goal" onKeep={onRename} onClose={onRenamed} />
        ) : (
          <span className={classes.named}>
            <a
              className={classes.title}
              href={href}
              tabIndex={-1}
              title={name}
              dir="auto"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                event.stopPropagation();
                onOpen();
              }}
            >
              {inShort(name)}
            </a>
            {days !== null && <span className={classes.days}>{days}</span>}
          </span>
        )}
      </span>
    </td>
  );
}

function Numbers({ view, words, isLoading }: GoalRowProps) {
  if (!view || (isLoading && view.source === 'metric')) {
    return (
      <>
        <td className={classes.now} aria-label="Counting">
          <span className={classes.skeleton} />
        </td>
        <td>
          <span className={classes.skeleton} />
        </td>
      </>
    );
  }
  const now = nowWords(view, words);
  const pace = paceWords(view, words.currency);
  const problem = view.measured?.problem ?? null;
  return (
    <>
      <td className={classes.now} data-number>
        <span className={classes.value} data-quiet={view.standing.value === null || undefined}>
          {now.value}
        </span>{' '}
        {now.of !== '' && <span className={classes.of}>{now.of}</span>}
        {view.source === 'typed' && <span className={classes.typed}>typed, not measured</span>}
      </td>
      <td className={classes.pace}>
        <PaceBar view={view} />
        <span className={classes.paceWords} data-tone={pace.tone} title={problem ?? undefined}>
          {problem === null ? pace.text : 'can’t be measured'}
        </span>
      </td>
    </>
  );
}
