import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { formatLocalDate } from '../../../../../shared/calendar/local-day.ts';
import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { signatureBy, waitingFor, withdrawSignature } from '../../../../../shared/model/signing.ts';
import { objectTo } from '../../../../../shared/planning/campaign-changes.ts';
import { acceptedBefore, acceptedLate, campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { focusAgain } from '../../../../kit/focus-again.ts';
import { signStateOf } from '../../../../kit/signing/sign-words.ts';
import { useMe } from '../../../../state/use-me.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { AcceptRow } from './AcceptRow.tsx';
import classes from './acceptance.module.css';
import { ChangedNote } from './ChangedNote.tsx';
import { lateWords } from './late-words.ts';
import { useAsks } from './use-asks.ts';

/** Who accepted the campaign before it begins, who was asked, and why somebody does not. */
export function AcceptCard({ parts: { entry }, campaigns }: CampaignProps) {
  const { signers, everyone, isReadOnly } = campaigns;
  const asks = useAsks(entry);
  const waiting = waitingFor(entry, signers);
  const state = signStateOf(entry, signers);
  const late = acceptedLate(entry, signers, { today: formatLocalDate(campaigns.today), timeZone: campaigns.timeZone });
  return (
    <Card
      flush
      title={
        late.length > 0 ? 'Accepted' : entry.kind === 'launch' ? 'Accepted before launch' : 'Accepted before it begins'
      }
      actions={`${signers.length - waiting.length} of ${signers.length}${late.length === 0 ? '' : `, ${late.length} too late`}`}
    >
      {state.kind === 'changed' && <ChangedNote entry={entry} state={state} campaigns={campaigns} />}
      <ul className={classes.rows}>
        {signers.map((signer) => (
          <AcceptRow
            key={signer}
            entry={entry}
            signer={signer}
            signature={signatureBy(entry, signer)}
            ask={asks.get(signer) ?? null}
            before={acceptedBefore(entry, signer)}
            late={
              late.includes(signer) ? lateWords(entry, signatureBy(entry, signer)?.at ?? '', campaigns.timeZone) : null
            }
            people={everyone}
          />
        ))}
      </ul>
      {!isReadOnly && <OwnAnswer entry={entry} signers={signers} objection={(own) => asks.get(own)?.objection ?? ''} />}
    </Card>
  );
}

interface OwnAnswerProps {
  readonly entry: CampaignProps['parts']['entry'];
  readonly signers: readonly MemberFunction[];
  objection(own: MemberFunction): string;
}

/** For whoever answers for a function: saying why not, or taking the acceptance back. */
function OwnAnswer({ entry, signers, objection }: OwnAnswerProps) {
  const self = useMe();
  const [isWriting, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const own = self.function;
  if (!signers.includes(own)) return null;
  const name = campaignName(entry);
  const said = objection(own);
  // What is typed next must not press another button.
  const close = (byKey: boolean) => {
    setWriting(false);
    if (byKey) focusAgain(() => opener.current);
  };
  const keep = (text: string) => runChange(objectTo(entry, own, text, { by: self.id, at: new Date().toISOString() }));
  if (signatureBy(entry, own) !== null) {
    return (
      <div className={classes.own}>
        <Button variant="subtle" size="sm" onClick={() => runChange(withdrawSignature(entry, name, own))}>
          Take the acceptance back
        </Button>
      </div>
    );
  }
  if (isWriting) {
    return (
      <div className={classes.own}>
        <TextEditing
          value={said}
          label={`Why ${functionLabel(own)} does not accept it yet`}
          placeholder="What has to change, and by when"
          multiline
          keepsOnEnter
          onKeep={keep}
          onClose={close}
        />
        <p className={classes.hint}>Enter keeps it, Shift with Enter begins a line.</p>
      </div>
    );
  }
  return (
    <div className={classes.own}>
      <Button ref={opener} variant="subtle" size="sm" onClick={() => setWriting(true)}>
        {said === '' ? 'Say why not yet' : 'Change what you said'}
      </Button>
      {said !== '' && (
        <Button variant="subtle" size="sm" onClick={() => keep('')}>
          Take it back
        </Button>
      )}
    </div>
  );
}
