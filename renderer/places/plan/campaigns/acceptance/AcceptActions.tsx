import { Button } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { signatureBy, signEntry, waitingFor } from '../../../../../shared/model/signing.ts';
import { askToAccept } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { missingOfCampaign } from '../../../../../shared/planning/ready-to-sign.ts';
import { runChange } from '../../../../document/index.ts';
import { IconArrowRight, IconSignature } from '../../../../kit/icons.ts';
import { andList, signStateOf } from '../../../../kit/signing/sign-words.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { useMe } from '../../../../state/use-me.ts';
import type { Campaigns } from '../campaigns.ts';
import { moveOn } from './move-on.ts';
import { nextStep } from './next-step.ts';
import { useAsks } from './use-asks.ts';

interface AcceptActionsProps {
  readonly parts: CampaignParts;
  readonly campaigns: Campaigns;
}

const say = (text: string) => showToast({ icon: <IconSignature size={18} />, text, canUndo: true });

/** The one thing to do next: accept it, ask the others to, or go on to the next phase. */
export function AcceptActions({ parts, campaigns }: AcceptActionsProps) {
  const { entry } = parts;
  const { signers, isReadOnly } = campaigns;
  const self = useMe();
  const asks = useAsks(entry);
  if (isReadOnly) return null;
  const name = campaignName(entry);
  const waiting = waitingFor(entry, signers);
  const mayAccept = signers.includes(self.function) && signatureBy(entry, self.function) === null;
  const isChanged = signStateOf(entry, signers).kind === 'changed';
  // What was accepted and changed is asked again even where the campaign is over.
  const isOver = (entry.state === 'done' || entry.state === 'stopped') && !isChanged;
  const lacks = isOver ? [] : missingOfCampaign(entry);
  if (lacks.length > 0 && (mayAccept || waiting.length > 0)) {
    return (
      <Button leftSection={<IconSignature size={16} stroke={1.7} />} disabled>
        Not ready to accept: {andList(lacks)}
      </Button>
    );
  }
  if (mayAccept && !isOver) {
    const accept = () => {
      const at = new Date().toISOString();
      runChange(signEntry(entry, name, { function: self.function, by: self.id, at }));
      say(`Accepted ${name} for ${functionLabel(self.function)}`);
    };
    return (
      <Button leftSection={<IconSignature size={16} stroke={1.7} />} onClick={accept}>
        Accept {isChanged && 'again '}for {functionLabel(self.function)}
      </Button>
    );
  }
  const unasked = waiting.filter((signer) => (asks.get(signer)?.askedAt ?? null) === null);
  if (unasked.length > 0 && !isOver) {
    const others = andList(unasked.map(functionLabel));
    const ask = () => {
      runChange(askToAccept(entry, unasked, { by: self.id, at: new Date().toISOString() }));
      say(`Asked ${others} to accept ${name}`);
    };
    return (
      <Button leftSection={<IconSignature size={16} stroke={1.7} />} onClick={ask}>
        Ask {others} to accept{isChanged && ' again'}
      </Button>
    );
  }
  const step = nextStep(entry);
  if (step === null) return null;
  return (
    <Button
      variant={waiting.length > 0 ? 'default' : 'filled'}
      leftSection={<IconArrowRight size={16} stroke={1.7} />}
      onClick={() => moveOn(parts, campaigns, step)}
    >
      {step.label}
    </Button>
  );
}
