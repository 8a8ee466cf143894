import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { toProblem } from '../../../shared/contract/problem.ts';
import { navigate, workspaceHref } from '../../app/routes.ts';
import { showProblem } from '../../kit/toast.tsx';
import { giveFile } from '../../state/host.ts';
import type { Library } from '../../state/library.tsx';
import { offerFiles, takeOfferedFiles, useOfferedFiles } from '../../state/offered-files.ts';
import { ChooseWorkspaceDialog } from './ChooseWorkspaceDialog.tsx';
import { fileName, isWorkspaceFile } from './file-kinds.ts';
import { openWorkspace } from './library-actions.tsx';

interface FileOpening {
  /** Takes what was dropped or chosen: a workspace is opened, CRM files go on to an import. */
  take(files: readonly File[]): void;
  /** The dialog that asks which workspace CRM files belong to, while it is open. */
  readonly dialog: ReactNode;
}

interface GivenFiles {
  readonly files: readonly File[];
  readonly paths: readonly string[];
}

const nothing: GivenFiles = { files: [], paths: [] };

/** What the library does with files: opens workspaces, and asks where CRM exports belong. */
export function useFileOpening(library: Library): FileOpening {
  const [waiting, setWaiting] = useState<GivenFiles>(nothing);
  const offered = useOfferedFiles();
  useEffect(() => {
    const given = offered.paths.length > 0 ? takeOfferedFiles(null) : null;
    if (given) setWaiting(given);
  }, [offered]);
  const take = useCallback(
    (files: readonly File[]) => {
      const workspace = files.find(({ name }) => isWorkspaceFile(name));
      if (workspace) void openGivenWorkspace(workspace, library.folder);
      else setWaiting({ files, paths: [] });
    },
    [library.folder],
  );
  const importInto = (workspaceId: string) => {
    offerFiles(workspaceId, waiting);
    setWaiting(nothing);
    navigate(workspaceHref(workspaceId, ['data', 'imports', 'new']));
  };
  const dialog = (
    <ChooseWorkspaceDialog
      names={[...waiting.files.map(({ name }) => name), ...waiting.paths.map(fileName)]}
      workspaces={library.workspaces}
      onChoose={importInto}
      onClose={() => setWaiting(nothing)}
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
      remedy: `Put it into ${folder} and come back to this window: it then stands in the list.`,
    }),
  );
}
