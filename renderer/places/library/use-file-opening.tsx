import { type ReactNode, useCallback, useState } from 'react';
import { toProblem } from '../../../shared/contract/problem.ts';
import { navigate, workspaceHref } from '../../app/routes.ts';
import { showProblem } from '../../kit/toast.tsx';
import { giveFile } from '../../state/host.ts';
import type { Library } from '../../state/library.tsx';
import { offerFiles } from '../../state/offered-files.ts';
import { ChooseWorkspaceDialog } from './ChooseWorkspaceDialog.tsx';
import { isWorkspaceFile } from './file-kinds.ts';
import { openWorkspace } from './library-actions.tsx';

interface FileOpening {
  /** Takes what was dropped or chosen: a workspace is opened, CRM files go on to an import. */
  take(files: readonly File[]): void;
  /** The dialog that asks which workspace CRM files belong to, while it is open. */
  readonly dialog: ReactNode;
}

/** What the library does with files: opens workspaces, and asks where CRM exports belong. */
export function useFileOpening(library: Library): FileOpening {
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const take = useCallback(
    (files: readonly File[]) => {
      const workspace = files.find(({ name }) => isWorkspaceFile(name));
      if (workspace) void openGivenWorkspace(workspace, library.folder);
      else setWaiting(files);
    },
    [library.folder],
  );
  const importInto = (workspaceId: string) => {
    offerFiles(workspaceId, { files: waiting });
    setWaiting([]);
    navigate(workspaceHref(workspaceId, ['data', 'imports', 'new']));
  };
  const dialog = (
    <ChooseWorkspaceDialog
      files={waiting}
      workspaces={library.workspaces}
      onChoose={importInto}
      onClose={() => setWaiting([])}
    />
  );
  return { take, dialog };
}

/** A browser doesn't say where a file lies, and a copy would be a second workspace: so the person is sent there. */
async function openGivenWorkspace(file: File, folder: string): Promise<void> {
  const source = window.tandem ? await giveFile(file) : null;
  if (source?.ok && 'path' in source.value) {
    await openWorkspace(source.value.path);
    return;
  }
  showProblem(
    toProblem({
      code: 'request.invalid',
      message: `“${file.name}” can’t be opened from a browser, which doesn’t say where it lies.`,
      remedy: `Put it into ${folder}; it then shows here.`,
    }),
  );
}
