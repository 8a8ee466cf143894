import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { signatureBy, waitingFor, withdrawSignature } from '../../../../../shared/model/signing.ts';
import { objectTo } from '../../../../../shared/planning/campaign-changes.ts';
import { acceptedBefore, campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { TextEditing } from '../../../../kit/EditableText.tsx';
import { signStateOf } from '../../../../kit/signing/sign-words.ts';
import { useMe } from '../../../../state/use-me.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { AcceptRow } from './AcceptRow.tsx';
import classes from './acceptance.module.css';
import { ChangedNote } from './ChangedNote.tsx';
import { useAsks } from './use-asks.ts';

/** Who accepted the campaign before it begins, who was asked, and why somebody does not. */
export function AcceptCard({ parts: { entry }, campaigns }: CampaignProps) {
  const { signers, everyone, isReadOnly } = campaigns;
  const asks = useAsks(entry);
  const waiting = waitingFor(entry, signers);
  const state = signStateOf(entry, signers);
  return (
    <Card
      flush
      title={entry.kind === 'launch' ? 'Accepted before launch' : 'Accepted before it begins'}
      actions={`${signers.length - waiting.length} of ${signers.length}`}
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
  const own = self.function;
  if (!signers.includes(own)) return null;
  const name = campaignName(entry);
  const said = objection(own);
  const keep = (text: string) => runChange(objectTo(entry, own, text, { by: self.id, at: new Date().toISOString() }));
  if (signatureBy(entry, own) !== null) {
    return (
      <div className={classes.own}>
        <Button variant="subtle" size="sm" onClick={() => runChange(withdrawSignature(entry, name, own))}>
          Take the acceptance for {functionLabel(own)} back
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
          onKeep={keep}
          onClose={() => setWriting(false)}
        />
        <p className={classes.hint}>Ctrl or Cmd with Enter keeps it.</p>
      </div>
    );
  }
  return (
    <div className={classes.own}>
      <Button variant="subtle" size="sm" onClick={() => setWriting(true)}>
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
