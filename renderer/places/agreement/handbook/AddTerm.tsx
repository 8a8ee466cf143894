import { Menu } from '@mantine/core';
import { startingTerms } from '../../../../shared/model/starting-terms.ts';
import { IconPlus } from '../../../kit/icons.ts';
import { beginTerm, beginUsualTerm } from '../begin-entry.ts';
import classes from './Handbook.module.css';
import type { Handbook } from './use-handbook.ts';

interface AddTermProps {
  readonly workspaceId: string;
  readonly handbook: Handbook;
}

/** Adds one of the usual terms, or one of the team's own, and opens it. */
export function AddTerm({ workspaceId, handbook: { terms } }: AddTermProps) {
  const missing = startingTerms.filter(({ stage }) => !terms.some((term) => term.stage === stage));
  return (
    // The focus goes to the name of the new term.
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.addTerm}>
          <IconPlus size={14} aria-hidden /> Add a term
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {missing.map((term) => (
          <Menu.Item key={term.stage} onClick={() => beginUsualTerm(workspaceId, term)}>
            {term.label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => beginTerm(workspaceId)}>A term of your own</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
