import type { FileDraft, ImportDraft } from '../../../../shared/contract/import.ts';
import type { Question } from '../../../../shared/crm/mapping.ts';
import { checkImport, remapFile, showImport } from '../../../state/import-session.ts';
import { withAnswer } from './edit-mapping.ts';

/** Whether a question belongs to the stages step: about one status value. */
export function isAboutStage(question: Question): boolean {
  return question.kind === 'unknown-stage' && question.value !== null;
}

/** Whether the file still asks what its rows are, so that the mapping's kind means nothing yet. */
export function isUnrecognised({ proposal }: FileDraft): boolean {
  return proposal.questions.some(({ kind }) => kind === 'object');
}

/** From the columns to the stages, taking the proposed answers; stops at the first question without one. */
export async function goOnFromColumns(workspaceId: string, draft: ImportDraft): Promise<void> {
  const isOpen = (question: Question) => !isAboutStage(question);
  const file = draft.files.findIndex(({ proposal }) =>
    proposal.questions.some((each) => isOpen(each) && each.proposed === null),
  );
  if (file >= 0) return showFirstOpen(workspaceId, file);
  for (const [index, each] of draft.files.entries()) {
    if (!(await takeProposed(workspaceId, index, each, isOpen))) return;
  }
  const hasStages = draft.files.some(({ proposal }) => proposal.stageValues.length > 0);
  if (hasStages) showImport(workspaceId, { step: 'stages' });
  else await checkImport(workspaceId);
}

/** From the stages to the check; a status without a stage is never guessed, so it stops there. */
export async function goOnFromStages(workspaceId: string, draft: ImportDraft): Promise<void> {
  const file = draft.files.findIndex(({ proposal }) => proposal.questions.some(isAboutStage));
  if (file >= 0) return showFirstOpen(workspaceId, file);
  await checkImport(workspaceId);
}

async function takeProposed(
  workspaceId: string,
  index: number,
  { proposal }: FileDraft,
  isOpen: (question: Question) => boolean,
): Promise<boolean> {
  const answerable = proposal.questions.filter((each) => isOpen(each) && each.proposed !== null);
  if (answerable.length === 0) return true;
  const mapping = answerable.reduce(
    (before, question) => withAnswer(before, question, question.proposed ?? ''),
    proposal.mapping,
  );
  return remapFile(workspaceId, index, mapping);
}

/** Shows the file and, once it is drawn, puts the focus on its first open question. */
function showFirstOpen(workspaceId: string, file: number): void {
  showImport(workspaceId, { file });
  requestAnimationFrame(() => {
    const question = document.querySelector<HTMLElement>('[data-open-question]');
    question?.scrollIntoView({ block: 'center' });
    question?.querySelector<HTMLElement>('input, button, select')?.focus();
  });
}
