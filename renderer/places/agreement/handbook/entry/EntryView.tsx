import { definitionName, readDefinitionTerms } from '../../../../../shared/model/handbook-entry.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { missingOfDefinition } from '../../../../../shared/planning/ready-to-sign.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { useKnownCollection } from '../../../../document/index.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { PrintButton } from '../../../../kit/print/PrintButton.tsx';
import { ChangeNotice } from '../../../../kit/signing/ChangeNotice.tsx';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { SignPill } from '../../../../kit/signing/SignPill.tsx';
import { signStateOf } from '../../../../kit/signing/sign-words.ts';
import { VersionCard } from '../../../../kit/signing/VersionCard.tsx';
import { DriftCard } from '../drift/DriftCard.tsx';
import { ExerciseCard } from '../exercise/ExerciseCard.tsx';
import { HandbookFrame } from '../HandbookFrame.tsx';
import { useConformance } from '../lines/use-conformance.ts';
import { ChangeBanner } from './ChangeBanner.tsx';
import { CriteriaPart } from './CriteriaPart.tsx';
import { definitionLines } from './definition-lines.ts';
import classes from './document.module.css';
import { EntryHead } from './EntryHead.tsx';
import { EntryMenu } from './EntryMenu.tsx';
import type { EntryProps } from './entry-props.ts';
import { exportedLines } from './export-lines.ts';
import { MeaningPart } from './MeaningPart.tsx';
import { PlanCard } from './PlanCard.tsx';
import { TermsPart } from './TermsPart.tsx';

interface EntryViewProps extends EntryProps {
  readonly workspaceId: string;
}

/** One stage of the handbook: what it means, what has to hold, who owns it, who signed it. */
export function EntryView({ workspaceId, definition, handbook }: EntryViewProps) {
  const state = signStateOf(definition, handbook.signers);
  const before = state.kind === 'changed' ? readDefinitionTerms(state.before.terms) : null;
  const entry = { definition, handbook };
  const { signers, isReadOnly } = handbook;
  const people = useKnownCollection('people');
  const measured = useConformance(workspaceId, definition, handbook);
  const lacks = missingOfDefinition(definition);
  const signing = {
    entry: definition,
    name: definitionName(definition),
    signers,
    isReadOnly,
    missing: lacks.map((what) => `say ${what}`),
  };
  return (
    <HandbookFrame
      workspaceId={workspaceId}
      section={definition.stage}
      title={
        <PageTitle
          parent={{ label: 'Handbook', href: workspaceHref(workspaceId, ['agreement', 'handbook']) }}
          title={definitionName(definition)}
          pill={<SignPill entry={definition} signers={signers} />}
          actions={
            <>
              <ExportMenu
                list={() => exportedLines(definition, { measured, signers, nameOf: (id) => nameOfPerson(people, id) })}
              />
              <PrintButton label="Print the handbook" />
              <EntryMenu workspaceId={workspaceId} {...entry} />
              <SignActions {...signing} isInTitle />
            </>
          }
        />
      }
      rail={
        <>
          <SignatureCard {...signing} />
          <DriftCard entry={definition} measured={measured} />
          {definition.kind === 'stage' && <PlanCard {...entry} />}
          <VersionCard {...signing} linesOf={definitionLines} />
        </>
      }
    >
      {state.kind === 'changed' && <ChangeBanner {...entry} state={state} />}
      {lacks.length > 0 && !isReadOnly && (
        <ChangeNotice back={null}>
          <p>
            <strong>Nobody can sign it yet.</strong> It does not say what it means: write that, or one criterion.
          </p>
        </ChangeNotice>
      )}
      <section className={classes.document} aria-label={`Definition of ${definitionName(definition)}`}>
        <EntryHead {...entry} before={before} />
        <MeaningPart {...entry} before={before} />
        <CriteriaPart {...entry} before={before} measured={measured} />
        <TermsPart {...entry} before={before} measured={measured} />
      </section>
      <ExerciseCard workspaceId={workspaceId} {...entry} />
      <CommentsCard root="definitions" entryId={definition.id} title={`Why version ${definition.version}`} />
    </HandbookFrame>
  );
}
