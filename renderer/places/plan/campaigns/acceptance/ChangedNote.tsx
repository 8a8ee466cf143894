import { Button } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { SignedVersion } from '../../../../../shared/model/signing.ts';
import { returnToAccepted } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignEntry } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { andList, type SignState } from '../../../../kit/signing/sign-words.ts';
import type { Campaigns } from '../campaigns.ts';
import classes from './acceptance.module.css';
import { changedLines } from './changed-lines.ts';
import { useTermWords } from './use-term-words.ts';

interface ChangedNoteProps {
  readonly entry: CampaignEntry;
  readonly state: Extract<SignState, { kind: 'changed' }>;
  readonly campaigns: Campaigns;
}

/** What was accepted and reads differently now, old beside new, and who has to accept again. */
export function ChangedNote({ entry, state, campaigns }: ChangedNoteProps) {
  const words = useTermWords(campaigns.currency);
  const back = returnToAccepted(entry, state.before);
  const lines = changedLines(entry, state.before, words);
  const { version } = state.before;
  return (
    <div className={classes.changed} role="status">
      {back ? <p>It reads as version {version} again, which was accepted.</p> : <p>{againWords(state)}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ what, was, is }) => (
            <li key={`${what} ${was}`}>
              {what}: <del>{was}</del> <ins>{is}</ins>
            </li>
          ))}
        </ul>
      )}
      {back && !campaigns.isReadOnly && (
        <Button variant="default" size="sm" onClick={() => runChange(back)}>
          Return to version {version}
        </Button>
      )}
    </div>
  );
}

/** "Changed since Marketing and Sales accepted version 1. Marketing has to accept it again." */
function againWords({ before, waiting }: ChangedNoteProps['state']): string {
  const accepted = (given: SignedVersion) => given.signatures.map(({ function: signer }) => signer);
  const again = waiting.filter((signer) => accepted(before).includes(signer));
  const since = `Changed since ${andList(accepted(before).map(functionLabel))} accepted version ${before.version}.`;
  if (again.length === 0) return since;
  return `${since} ${andList(again.map(functionLabel))} ${again.length === 1 ? 'has' : 'have'} to accept it again.`;
}
