import { Menu } from '@mantine/core';
import { type StartingTerm, startingTerms } from '../../../../shared/model/starting-terms.ts';
import { navigate, workspaceHref } from '../../../app/routes.ts';
import { addTerm } from '../../../commands/edit-term.ts';
import { currentSnapshot, freshId, orderBetween, runChange } from '../../../document/index.ts';
import { IconPlus } from '../../../kit/icons.ts';
import classes from './Handbook.module.css';
import type { Handbook } from './use-handbook.ts';

interface AddTermProps {
  readonly workspaceId: string;
  readonly handbook: Handbook;
}

/** Adds one of the usual terms, or one of the team's own, and opens it. */
export function AddTerm({ workspaceId, handbook: { definitions, terms } }: AddTermProps) {
  const missing = startingTerms.filter(({ stage }) => !terms.some((term) => term.stage === stage));
  const add = (term: StartingTerm) => {
    // One that was deleted keeps its id: the new one gets another.
    const isTaken = currentSnapshot().definitions.has(term.stage);
    const stage = isTaken ? `${term.stage}-${freshId()}` : term.stage;
    runChange(addTerm({ ...term, stage }, orderBetween(definitions.at(-1)?.order ?? null, null)));
    navigate(workspaceHref(workspaceId, ['agreement', 'handbook', stage]));
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.addTerm}>
          <IconPlus size={14} aria-hidden /> Add a term
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {missing.map((term) => (
          <Menu.Item key={term.stage} onClick={() => add(term)}>
            {term.label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => add({ stage: `term-${freshId()}`, label: 'New term', hint: '', meaning: '' })}>
          A term of your own
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
