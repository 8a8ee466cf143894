import { Button } from '@mantine/core';
import { type SchemeEntry, schemeSigners } from '../../../../../shared/model/incentive-entry.ts';
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
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { SignPill } from '../../../../kit/signing/SignPill.tsx';
import { VersionCard } from '../../../../kit/signing/VersionCard.tsx';
import { showToast } from '../../../../kit/toast.tsx';
import { payText, schemeName } from '../incentive-words.ts';
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
  const signing = { entry, name: schemeName(entry), signers, isReadOnly };
  const list = workspaceHref(workspaceId, ['agreement', 'incentives']);
  return (
    <Page
      title={
        <PageTitle
          parent={{ label: 'Incentives', href: list }}
          title={schemeName(entry)}
          pill={<SignPill entry={entry} signers={signers} keptAs={entry.state} />}
          actions={
            <>
              {!isReadOnly && <SchemeActions workspaceId={workspaceId} entry={entry} />}
              <SignActions {...signing} />
            </>
          }
        />
      }
      rail={
        <>
          <FlagCard entry={entry} incentives={incentives} />
          <SignatureCard {...signing} />
          <VersionCard {...signing} linesOf={schemeLines} keptAs={entry.state} />
          <CommentsCard root="incentiveSchemes" entryId={entry.id} />
        </>
      }
    >
      <SchemeHead entry={entry} isReadOnly={isReadOnly} />
      <PartsCard entry={entry} isReadOnly={isReadOnly} />
      <ReplayCard workspaceId={workspaceId} entry={entry} schemes={incentives.schemes} />
    </Page>
  );
}

function SchemeActions({ workspaceId, entry }: Omit<SchemeViewProps, 'incentives'>) {
  const undoable = (text: string) => showToast({ text, canUndo: true });
  const draft = () => {
    const id = freshId();
    runChange(draftScheme(entry, id, freshId));
    navigate(workspaceHref(workspaceId, ['agreement', 'incentives', id]));
  };
  const remove = () => {
    runChange(removeEntry('incentiveSchemes', entry.id, schemeName(entry)));
    navigate(workspaceHref(workspaceId, ['agreement', 'incentives']));
    undoable(`Deleted ${schemeName(entry)}`);
  };
  const force = () => {
    runChange(putInForce(entry));
    undoable(`${schemeName(entry)} is in force`);
  };
  return (
    <>
      <Button variant="subtle" onClick={remove}>
        Delete
      </Button>
      {entry.state === 'draft' ? (
        <Button variant="default" onClick={force}>
          Put in force
        </Button>
      ) : (
        <Button variant="default" onClick={draft}>
          Draft a change
        </Button>
      )}
    </>
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
