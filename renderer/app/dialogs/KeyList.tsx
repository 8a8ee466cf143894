import { Fragment } from 'react';
import { KeyHint } from '../../kit/KeyHint.tsx';
import classes from './Dialogs.module.css';

const groups = [
  {
    name: 'Everywhere',
    keys: [
      { does: 'Find a place, an entry or an action', keys: ['Mod', 'K'] },
      { does: 'Undo your last change', keys: ['Mod', 'Z'] },
      { does: 'Do it again', keys: ['Mod', 'Shift', 'Z'] },
      { does: 'Settings', keys: ['Mod', ','] },
      { does: 'This list', keys: ['?'] },
    ],
  },
  {
    name: 'Charts',
    keys: [
      { does: 'From part to part', keys: ['→', '←'] },
      { does: 'Open the rows behind a part', keys: ['Enter'] },
    ],
  },
  {
    name: 'The tree of goals',
    keys: [
      { does: 'Unfold and fold', keys: ['→', '←'] },
      { does: 'Move among its neighbours', keys: ['Alt', '↑', '↓'] },
      { does: 'Move in and out a level', keys: ['Alt', '→', '←'] },
      { does: 'Rename, add below', keys: ['F2', 'Insert'] },
    ],
  },
  {
    name: 'Text edited in place',
    keys: [
      { does: 'Keep', keys: ['Enter'] },
      { does: 'Keep text of several lines', keys: ['Mod', 'Enter'] },
      { does: 'Put back what it was', keys: ['Esc'] },
    ],
  },
  {
    name: 'Writing down what customers say',
    keys: [
      { does: 'Next field', keys: ['Enter'] },
      { does: 'Keep it', keys: ['Mod', 'Enter'] },
      { does: 'Move a claim', keys: ['Alt', '↑'] },
    ],
  },
  {
    name: 'Presenting a review',
    keys: [
      { does: 'Next and previous question', keys: ['→', '←'] },
      { does: 'Write a note', keys: ['N'] },
      { does: 'Write a decision', keys: ['D'] },
      { does: 'Write an action', keys: ['A'] },
      { does: 'Chart or table', keys: ['T'] },
      { does: 'Leave', keys: ['Esc'] },
    ],
  },
] as const;

/** The keys that work, by where they do. */
export function KeyList() {
  return (
    <div className={classes.groups}>
      {groups.map(({ name, keys }) => (
        <section key={name}>
          <h3 className={classes.group}>{name}</h3>
          <dl className={classes.keys}>
            {keys.map(({ does, keys: caps }) => (
              <Fragment key={does}>
                <dt>{does}</dt>
                <dd>
                  <span className="unseen">{caps.join(' ')}</span>
                  <KeyHint keys={caps} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
