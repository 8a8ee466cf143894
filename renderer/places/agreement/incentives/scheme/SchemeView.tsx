import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { type SchemeEntry, schemeSigners } from '../../../../../shared/model/incentive-entry.ts';
import { waitingFor } from '../../../../../shared/model/signing.ts';
import { downstreamShare, incentiveFlags } from '../../../../../shared/planning/incentive-checks.ts';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { draftScheme, putInForce } from '../../../../commands/incentive.ts';
import { removeEntry } from '../../../../commands/remove-entry.ts';
import { freshId, runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { IconAlertTriangle, IconCheck } from '../../../../kit/icons.ts';
import { Page } from '../../../../kit/Page.tsx';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { hadSignedWords, signedWords } from '../../../../kit/signing/sign-words.ts';
import { VersionCard } from '../../../../kit/signing/VersionCard.tsx';
import { showToast } from '../../../../kit/toast.tsx';
import { missingToSign, payText, schemeName, stateWords, unsignedWords } from '../incentive-words.ts';
import classes from '../incentives.module.css';
import { schemeLines } from '../scheme-lines.ts';
import type { Incentives } from '../use-incentives.ts';
import { PartsCard } from './PartsCard.tsx';
import { ReplayCard } from './ReplayCard.tsx';
import { SchemeHead } from './SchemeHead.tsx';

interface SchemeViewProps {
  readonly workspaceId: string;
  readonly entry: SchemeEntry;
  readonly incentives: Incentives;
}

/** One scheme: who is paid for what, what pulls apart, what it would have paid, and who signed it. */
export function SchemeView({ workspaceId, entry, incentives }: SchemeViewProps) {
  const { isReadOnly } = incentives;
  const signers = schemeSigners(entry.function);
  const lack = missingToSign(entry);
  const signing = { entry, name: schemeName(entry), signers, isReadOnly, missing: lack === null ? [] : [lack] };
  const list = workspaceHref(workspaceId, ['agreement', 'incentives']);
  return (
    <Page
      title={
        <PageTitle
          parent={{ label: 'Incentives', href: list }}
          title={schemeName(entry)}
          pill={<SchemePill entry={entry} />}
          actions={
            <>
              {!isReadOnly && <SchemeActions workspaceId={workspaceId} entry={entry} schemes={incentives.schemes} />}
              <SignActions {...signing} isInTitle />
            </>
          }
        />
      }
      rail={
        <>
          <FlagCard entry={entry} incentives={incentives} />
          <SignatureCard {...signing} />
          <VersionCard {...signing} linesOf={(terms) => schemeLines(terms, incentives.promises)} keptAs={entry.state} />
          <CommentsCard root="incentiveSchemes" entryId={entry.id} />
        </>
      }
    >
      <SchemeHead entry={entry} isReadOnly={isReadOnly} />
      <PartsCard entry={entry} promises={incentives.promises} isReadOnly={isReadOnly} />
      <ReplayCard workspaceId={workspaceId} entry={entry} schemes={incentives.schemes} />
    </Page>
  );
}

/** What a scheme is, and apart from that how far it is signed. */
function SchemePill({ entry }: { readonly entry: SchemeEntry }) {
  return (
    <span className={classes.standing}>
      <Pill tone={entry.state === 'in-force' ? 'good' : 'plain'}>{stateWords[entry.state]}</Pill>
      {entry.state !== 'past' && <span>{signedWords(entry, schemeSigners(entry.function))}</span>}
    </span>
  );
}

interface SchemeActionsProps extends Omit<SchemeViewProps, 'incentives'> {
  readonly schemes: readonly SchemeEntry[];
}

function SchemeActions({ workspaceId, entry, schemes }: SchemeActionsProps) {
  const undoable = (text: string) => showToast({ text, canUndo: true });
  const draft = () => {
    const id = freshId();
    runChange(draftScheme(entry, id, { schemes, freshId }));
    navigate(workspaceHref(workspaceId, ['agreement', 'incentives', id]));
  };
  const remove = () => {
    runChange(removeEntry('incentiveSchemes', entry.id, schemeName(entry)));
    navigate(workspaceHref(workspaceId, ['agreement', 'incentives']));
    undoable(`Deleted ${schemeName(entry)}${hadSignedWords(entry, schemeSigners(entry.function))}`);
  };
  return (
    <>
      <Button variant="subtle" onClick={remove}>
        Delete
      </Button>
      {entry.state === 'draft' ? (
        <PayByIt entry={entry} schemes={schemes} onDone={undoable} />
      ) : (
        <Button variant="default" onClick={draft}>
          Draft a change
        </Button>
      )}
    </>
  );
}

interface PayByItProps {
  readonly entry: SchemeEntry;
  readonly schemes: readonly SchemeEntry[];
  onDone(words: string): void;
}

/** Makes a draft what is paid; while not all have signed it, that is said first. */
function PayByIt({ entry, schemes, onDone }: PayByItProps) {
  const [isAsking, setAsking] = useState(false);
  const waiting = waitingFor(entry, schemeSigners(entry.function));
  const missing = missingToSign(entry);
  const force = () => {
    setAsking(false);
    runChange(putInForce(entry, schemes));
    onDone(`${schemeName({ ...entry, state: 'in-force' })} is paid by this scheme now`);
  };
  const button = (onClick: () => void) => (
    <Button variant="default" onClick={onClick}>
      Pay by this draft
    </Button>
  );
  if (waiting.length === 0 && missing === null) return button(force);
  return (
    <Popover opened={isAsking} onChange={setAsking} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>{button(() => setAsking(!isAsking))}</Popover.Target>
      <Popover.Dropdown>
        <p className={classes.ask}>
          {waiting.length > 0 && `${unsignedWords(waiting)}. `}
          {missing !== null && `It lacks ${missing}. `}
          Say that it is what people are paid by all the same?
        </p>
        <Button fullWidth onClick={force}>
          Pay by it {waiting.length > 0 ? 'unsigned' : 'all the same'}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FlagCardProps {
  readonly entry: SchemeEntry;
  readonly incentives: Incentives;
}

function FlagCard({ entry, incentives }: FlagCardProps) {
  const flags = incentiveFlags(entry, entry.parts, incentives.shared);
  return (
    <Card title="How it pulls">
      <ul className={classes.flagList}>
        {flags.map(({ kind, sentence }) => (
          <li key={kind} data-kind={kind}>
            <IconAlertTriangle size={15} aria-hidden />
            {sentence}
          </li>
        ))}
        {flags.length === 0 && (
          <li>
            <IconCheck size={15} aria-hidden />
            Nothing to flag.
          </li>
        )}
      </ul>
      <p className={classes.note}>
        {payText(downstreamShare(entry.parts))} of the variable pay depends on what becomes of leads.
      </p>
    </Card>
  );
}
