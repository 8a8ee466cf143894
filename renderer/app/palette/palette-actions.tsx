import type { SpotlightActionGroupData } from '@mantine/spotlight';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { IconKeyboard, IconLayoutList, IconPlus, IconSettings, IconStack2, IconTrash } from '../../kit/icons.ts';
import { Monogram } from '../../kit/Monogram.tsx';
import { openDialog } from '../dialogs/dialog-store.ts';
import { places } from '../places.ts';
import { libraryHref, navigate, workspaceHref } from '../routes.ts';

/** The screens of a workspace. */
export function screenActions(workspaceId: string): SpotlightActionGroupData {
  const actions = places.flatMap(({ key, label, icon: Icon, screens }) =>
    screens
      .filter(({ isHidden }) => !isHidden)
      .map((screen) => ({
        id: `screen ${key} ${screen.path}`,
        label: screen.label,
        description: label,
        leftSection: <Icon size={18} stroke={1.7} />,
        onClick: () => navigate(workspaceHref(workspaceId, [key, screen.path])),
      })),
  );
  return { group: 'Go to', actions };
}

/** The workspaces of this computer. */
export function workspaceActions(workspaces: readonly WorkspaceCard[]): SpotlightActionGroupData {
  const actions = workspaces
    .filter(({ problem }) => problem === null)
    .map((workspace) => ({
      id: `workspace ${workspace.path}`,
      label: workspace.name,
      description: workspace.client,
      leftSection: <Monogram name={workspace.client === '' ? workspace.name : workspace.client} size={22} />,
      onClick: () => navigate(workspaceHref(workspace.workspaceId)),
    }));
  return { group: 'Workspaces', actions };
}

/** What can be done anywhere. */
export function appActions(): SpotlightActionGroupData {
  return {
    group: 'Do',
    actions: [
      {
        id: 'library',
        label: 'All workspaces',
        leftSection: <IconLayoutList size={18} stroke={1.7} />,
        onClick: () => navigate(libraryHref()),
      },
      {
        id: 'new',
        label: 'New workspace',
        leftSection: <IconPlus size={18} stroke={1.7} />,
        onClick: () => openDialog('new-workspace'),
      },
      {
        id: 'sample',
        label: 'Sample company',
        keywords: ['demo', 'example', 'start', 'axlewise'],
        leftSection: <IconStack2 size={18} stroke={1.7} />,
        onClick: () => navigate(libraryHref('start')),
      },
      {
        id: 'trash',
        label: 'Trash',
        leftSection: <IconTrash size={18} stroke={1.7} />,
        onClick: () => navigate(libraryHref('trash')),
      },
      {
        id: 'settings',
        label: 'Settings',
        keywords: ['theme', 'dark', 'light', 'name', 'function'],
        leftSection: <IconSettings size={18} stroke={1.7} />,
        onClick: () => openDialog('settings'),
      },
      {
        id: 'keys',
        label: 'Keys',
        keywords: ['shortcuts', 'help'],
        leftSection: <IconKeyboard size={18} stroke={1.7} />,
        onClick: () => openDialog('keys'),
      },
    ],
  };
}
