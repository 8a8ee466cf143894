import { useMemo } from 'react';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { knownName } from '../../../shared/model/person.ts';
import { type WaitingSignature, waitingSignatures } from '../../../shared/planning/waiting-signatures.ts';
import { useCollection, useKnownEntry, useSaveState } from '../../document/index.ts';
import { IconSignature } from '../../kit/icons.ts';
import { andList } from '../../kit/signing/sign-words.ts';
import { today } from '../../kit/today.ts';
import { useMe } from '../../state/use-me.ts';
import type { NamedEntry } from '../entries/use-agreed-entries.tsx';
import { useNamedEntries } from '../entries/use-named-entries.tsx';
import { mostListed, WaitingLine, WaitingMenu } from './WaitingMenu.tsx';

/**
 * What others have signed, changed or asked for, and the function of whoever sits here has not signed; not there while
 * nothing is.
 */
export function ToSign({ workspaceId }: { readonly workspaceId: string }) {
  const waiting = useWaiting();
  const isReadOnly = useSaveState().state === 'read-only';
  if (waiting.length === 0 || isReadOnly) return null;
  const { length } = waiting;
  return (
    <WaitingMenu
      icon={<IconSignature size={15} stroke={1.7} aria-hidden />}
      label={length === 1 ? '1 waits for your signature' : `${length} wait for your signature`}
    >
      <Waiting workspaceId={workspaceId} waiting={waiting.slice(0, mostListed)} />
    </WaitingMenu>
  );
}

/** Read anew only when something that is signed, or a signature, changes. */
function useWaiting(): readonly WaitingSignature[] {
  const own = useMe().function;
  const definitions = useCollection('definitions');
  const criteria = useCollection('criteria');
  const handoffs = useCollection('handoffs');
  const slas = useCollection('slas');
  const personas = useCollection('personas');
  const claims = useCollection('claims');
  const goals = useCollection('goals');
  const incentiveSchemes = useCollection('incentiveSchemes');
  const incentiveParts = useCollection('incentiveParts');
  const campaigns = useCollection('campaigns');
  const campaignChannels = useCollection('campaignChannels');
  const campaignAsks = useCollection('campaignAsks');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  const parts = useMemo(
    () => ({
      definitions,
      criteria,
      handoffs,
      slas,
      personas,
      claims,
      goals,
      incentiveSchemes,
      incentiveParts,
      campaigns,
      campaignChannels,
      campaignAsks,
      signatures,
      people,
    }),
    [
      definitions,
      criteria,
      handoffs,
      slas,
      personas,
      claims,
      goals,
      incentiveSchemes,
      incentiveParts,
      campaigns,
      campaignChannels,
      campaignAsks,
      signatures,
      people,
    ],
  );
  return useMemo(() => waitingSignatures(parts, own, today()), [parts, own]);
}

interface WaitingProps {
  readonly workspaceId: string;
  readonly waiting: readonly WaitingSignature[];
}

function Waiting({ workspaceId, waiting }: WaitingProps) {
  const entries = new Map(useNamedEntries().map((entry) => [`${entry.root} ${entry.id}`, entry]));
  return waiting.flatMap((each) => {
    const entry = entries.get(`${each.root} ${each.id}`);
    return entry ? [<Line key={each.id} waiting={each} entry={entry} workspaceId={workspaceId} />] : [];
  });
}

interface LineProps {
  readonly workspaceId: string;
  readonly waiting: WaitingSignature;
  readonly entry: NamedEntry;
}

function Line({ workspaceId, waiting, entry }: LineProps) {
  const { askedBy, signedBy, isChanged, since } = waiting;
  const asker = useKnownEntry('people', askedBy ?? '');
  const why = asker
    ? `${knownName(asker)} asks you to accept it`
    : signedBy.length === 0
      ? isChanged
        ? 'Changed since it was signed'
        : 'You are asked to accept it'
      : `Signed by ${andList(signedBy.map(functionLabel))}`;
  return (
    <WaitingLine workspaceId={workspaceId} entry={entry} icon={entry.icon} since={since}>
      {entry.label === '' ? '' : `${entry.kind}. `}
      {why}
    </WaitingLine>
  );
}
