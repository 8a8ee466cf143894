import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { searchWords } from '../../../../../shared/planning/find-content.ts';
import { formatDate } from '../../../../kit/format.ts';
import { IconSearch } from '../../../../kit/icons.ts';
import { SideBySide } from '../../SideBySide.tsx';
import styles from './evidence.module.css';

interface InsightChoicesProps {
  readonly insights: readonly Entity<'insights'>[];
  /** Those that speak to the claim already. */
  readonly taken: ReadonlySet<string>;
  /** Until a claim is chosen. */
  readonly isDisabled: boolean;
  onChoose(insightId: string): void;
}

const mostShown = 30;

/** Insights to choose from, narrowed down by words; Enter takes the first. */
export function InsightChoices({ insights, taken, isDisabled, onChoose }: InsightChoicesProps) {
  const [search, setSearch] = useState('');
  const words = searchWords(search);
  const open = insights.filter(({ id, text }) => !taken.has(id) && text.trim() !== '');
  const found = open.filter((insight) => matches(insight, words)).slice(0, mostShown);
  return (
    <div>
      <TextInput
        aria-label="Find an insight"
        placeholder="Words, account or theme"
        data-autofocus
        leftSection={<IconSearch size={15} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0] && !isDisabled) onChoose(found[0].id);
        }}
      />
      <ul className={styles.choices}>
        {found.map((insight) => (
          <li key={insight.id}>
            <button type="button" className={styles.choice} disabled={isDisabled} onClick={() => onChoose(insight.id)}>
              <span className={styles.said}>“{insight.text}”</span>
              <span className={styles.about}>
                <SideBySide
                  parts={[insight.who, insight.account, insight.theme, insight.heardOn && formatDate(insight.heardOn)]}
                />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.none}>
          {open.length === 0
            ? 'No insight is left to choose. Write down what was said instead.'
            : 'No insight has these words.'}
        </p>
      )}
    </div>
  );
}

function matches({ text, who, account, theme }: Entity<'insights'>, words: readonly string[]): boolean {
  const own = searchWords(`${text} ${who} ${account} ${theme}`);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}
