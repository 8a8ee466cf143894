import { useState } from 'react';
import { canBeSigned, readPersonaTerms } from '../../../../shared/planning/persona-terms.ts';
import { CommentsCard } from '../../../kit/comments/CommentsCard.tsx';
import { SignatureCard } from '../../../kit/signing/SignatureCard.tsx';
import { signStateOf } from '../../../kit/signing/sign-words.ts';
import { VersionCard } from '../../../kit/signing/VersionCard.tsx';
import { useIsPrinting } from '../../../kit/use-is-printing.ts';
import { useIsReadOnly } from '../edit-here.ts';
import { FiguresNotice } from '../figures/FiguresNotice.tsx';
import { useCustomerFigures } from '../figures/use-customer-figures.ts';
import { MessageGrid } from '../messages/MessageGrid.tsx';
import { ChangeBanner } from './ChangeBanner.tsx';
import { ClaimsCard } from './claims/ClaimsCard.tsx';
import { EvidenceDialog } from './evidence/EvidenceDialog.tsx';
import { useEvidenceDraft } from './evidence/evidence-draft.ts';
import { MeasuredStrip } from './MeasuredStrip.tsx';
import { OwnersCard } from './OwnersCard.tsx';
import { PersonaTitle } from './PersonaTitle.tsx';
import { personaLines } from './persona-lines.ts';
import type { PersonaPart } from './persona-part.ts';
import type { PersonaView } from './persona-view.ts';
import styles from './personas.module.css';
import { PersonaPrint } from './print/PersonaPrint.tsx';
import { TestsCard } from './tests/TestsCard.tsx';
import { useMes } from './use-personas.ts';

interface PersonaPageProps {
  readonly workspaceId: string;
  readonly shown: PersonaView;
}

/** One persona: what is said, what the data say, how they do, who signed it. */
export function PersonaPage({ workspaceId, shown }: PersonaPageProps) {
  const { entry } = shown;
  const isReadOnly = useIsReadOnly();
  const figures = useCustomerFigures(workspaceId);
  const signers = useMes();
  const isPrinting = useIsPrinting();
  const [openClaim, setOpenClaim] = useState<string | null>(null);
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const part: PersonaPart = { workspaceId, shown, figures, isReadOnly };
  const missing = canBeSigned(entry) ? [] : ['a name and a claim'];
  const signing = { entry, name: entry.name, signers, isReadOnly, missing };
  const state = signStateOf(entry, signers);
  const before = state.kind === 'changed' ? readPersonaTerms(state.before.terms) : null;
  const { claimId: begunFor } = useEvidenceDraft(entry.id).value;
  const begun = shown.claims.find(({ claim }) => claim.id === begunFor)?.claim.id;
  return (
    <>
      <div className={styles.page} data-screen-only>
        <PersonaTitle
          {...part}
          signing={signing}
          state={state}
          onAddEvidence={shown.claims.length > 0 ? () => setAddingTo(begun ?? openClaim ?? '') : null}
        />
        {state.kind === 'changed' && <ChangeBanner part={part} state={state} before={before} />}
        <FiguresNotice workspaceId={workspaceId} figures={figures} />
        <MeasuredStrip {...part} />
        <div className={styles.columns}>
          <ClaimsCard {...part} open={openClaim} onOpen={setOpenClaim} onAddEvidence={setAddingTo} />
          <TestsCard {...part} onOpen={setOpenClaim} />
        </div>
        <MessageGrid workspaceId={workspaceId} figures={figures} isReadOnly={isReadOnly} marked={entry.id} />
        <div className={styles.foot}>
          <OwnersCard {...part} />
          <SignatureCard {...signing} />
          <div className={styles.stack}>
            <VersionCard {...signing} linesOf={personaLines} />
            <CommentsCard root="personas" entryId={entry.id} />
          </div>
        </div>
        {addingTo !== null && (
          <EvidenceDialog shown={shown} claimId={addingTo} onChoose={setAddingTo} onClose={() => setAddingTo(null)} />
        )}
      </div>
      {isPrinting && <PersonaPrint {...part} signers={signers} />}
    </>
  );
}
