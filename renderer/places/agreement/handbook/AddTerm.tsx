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
  const beginOwn = () => beginTerm(workspaceId);
  const face = (
    <>
      <IconPlus size={14} aria-hidden /> Add a term
    </>
  );
  // With all the usual ones there is nothing to choose.
  if (missing.length === 0)
    return (
      <button type="button" className={classes.addTerm} onClick={beginOwn}>
        {face}
      </button>
    );
  return (
    // The focus goes to the name of the new term.
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.addTerm}>
          {face}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {missing.map((term) => (
          <Menu.Item key={term.stage} onClick={() => beginUsualTerm(workspaceId, term)}>
            {term.label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={beginOwn}>A term of your own</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
