import type { TemplateKey, WorkspaceCard } from '../../../shared/contract/library.ts';
import type { Result } from '../../../shared/contract/problem.ts';
import { navigate, workspaceHref } from '../../app/routes.ts';
import { IconTrash } from '../../kit/icons.ts';
import { showProblem, showToast } from '../../kit/toast.tsx';
import { getHost } from '../../state/host.ts';
import { makeSample } from '../../state/sample-making.ts';

type Opened = Result<{ workspaceId: string }>;

function show(opened: Opened): boolean {
  if (opened.ok) navigate(workspaceHref(opened.value.workspaceId));
  else showProblem(opened.problem);
  return opened.ok;
}

/** Opens a workspace file and shows it; says so if that fails. */
export async function openWorkspace(path: string): Promise<boolean> {
  return show(await getHost().call('library/open', { path }));
}

interface NewWorkspace {
  readonly name: string;
  readonly client: string;
  /** What it begins with besides the handbook's stages; null for nothing. */
  readonly template: TemplateKey | null;
  readonly currency: string;
}

/** Creates a workspace and shows it; false if that failed. */
export async function createWorkspace(made: NewWorkspace): Promise<boolean> {
  return show(await getHost().call('library/create', { kind: 'blank', ...made }));
}

/** Makes the sample company and shows it, unless it is called off. */
export async function openSample(name: string, client: string): Promise<void> {
  const made = await makeSample(name, client);
  if (made) show(made);
  else showToast({ text: 'The sample company was not made. Nothing of it is left.' });
}

/** Copies a workspace beside itself; the copy shows in the list and stays closed. */
export async function duplicateWorkspace(card: WorkspaceCard): Promise<void> {
  const copied = await getHost().call('library/duplicate', { path: card.path, name: `${card.name} copy` });
  if (copied.ok) showToast({ text: `“${card.name} copy” is in the library` });
  else showProblem(copied.problem);
}

/** Gives a workspace another name; its file takes the same. */
export async function renameWorkspace(card: WorkspaceCard, name: string): Promise<void> {
  const renamed = await getHost().call('library/rename', { path: card.path, name });
  if (!renamed.ok) showProblem(renamed.problem);
}

/** Puts a workspace at the top of the list, or back among the others. */
export async function pinWorkspace(card: WorkspaceCard): Promise<void> {
  const pinned = await getHost().call('library/pin', { path: card.path, pinned: !card.pinned });
  if (!pinned.ok) showProblem(pinned.problem);
}

/** Moves a workspace to the trash, with the way back in the toast. */
export async function trashWorkspace(card: WorkspaceCard): Promise<void> {
  const trashed = await getHost().call('library/trash', { path: card.path });
  if (!trashed.ok) return showProblem(trashed.problem);
  const { trashedPath } = trashed.value;
  showToast({
    icon: <IconTrash size={18} />,
    text: `Workspace “${card.name}” is in the trash`,
    action: { label: 'Undo', run: () => void restoreWorkspace(trashedPath) },
  });
}

/** Takes a workspace out of the trash to where it was. */
export async function restoreWorkspace(trashedPath: string): Promise<void> {
  const restored = await getHost().call('library/restore', { path: trashedPath });
  if (!restored.ok) showProblem(restored.problem);
}
