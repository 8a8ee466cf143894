import { definitionName } from '../../../../../shared/model/signing.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { IconCheck, IconSignature } from '../../../../kit/icons.ts';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Pill } from '../../../../kit/Pill.tsx';
import { HandbookFrame } from '../HandbookFrame.tsx';
import { PrintButton } from '../print/PrintButton.tsx';
import { type SignState, signStateOf } from '../sign-words.ts';
import { ChangeBanner } from './ChangeBanner.tsx';
import { CriteriaPart } from './CriteriaPart.tsx';
import classes from './document.module.css';
import { EntryHead } from './EntryHead.tsx';
import type { EntryProps } from './entry-props.ts';
import { MeaningPart } from './MeaningPart.tsx';
import { PlanCard } from './PlanCard.tsx';
import { SignActions } from './SignActions.tsx';
import { SignatureCard } from './SignatureCard.tsx';
import { TermsPart } from './TermsPart.tsx';
import { VersionCard } from './VersionCard.tsx';

interface EntryViewProps extends EntryProps {
  readonly workspaceId: string;
}

/** One stage of the handbook: what it means, what has to hold, who owns it, who signed it. */
export function EntryView({ workspaceId, definition, handbook }: EntryViewProps) {
  const state = signStateOf(definition, handbook.signers);
  const before = state.kind === 'changed' ? state.before.terms : null;
  const entry = { definition, handbook };
  return (
    <HandbookFrame
      workspaceId={workspaceId}
      section={definition.stage}
      title={
        <PageTitle
          parent={{ label: 'Handbook', href: workspaceHref(workspaceId, ['agreement', 'handbook']) }}
          title={definitionName(definition)}
          pill={<StatePill state={state} />}
          basis={`Version ${definition.version}`}
          actions={
            <>
              <PrintButton />
              <SignActions {...entry} />
            </>
          }
        />
      }
      rail={
        <>
          <SignatureCard {...entry} />
          <PlanCard {...entry} />
          <VersionCard {...entry} />
        </>
      }
    >
      {state.kind === 'changed' && <ChangeBanner {...entry} state={state} />}
      <section className={classes.document} aria-label={`Definition of ${definitionName(definition)}`}>
        <EntryHead {...entry} before={before} />
        <MeaningPart {...entry} before={before} />
        <CriteriaPart {...entry} before={before} />
        <TermsPart {...entry} before={before} />
      </section>
    </HandbookFrame>
  );
}

function StatePill({ state }: { readonly state: SignState }) {
  switch (state.kind) {
    case 'signed':
      return (
        <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
          Signed
        </Pill>
      );
    case 'new':
      return <Pill tone="plain">Not signed by all yet</Pill>;
    case 'changed':
      return (
        <Pill tone="warn" icon={<IconSignature size={13} aria-hidden />}>
          Unsigned change
        </Pill>
      );
  }
}
