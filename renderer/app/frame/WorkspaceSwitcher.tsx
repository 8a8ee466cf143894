import { Menu } from '@mantine/core';
import { useSettings } from '../../document/index.ts';
import { IconLayoutList, IconSelector } from '../../kit/icons.ts';
import { Monogram } from '../../kit/Monogram.tsx';
import { useLibrary } from '../../state/library.tsx';
import { libraryHref, workspaceHref } from '../routes.ts';
import classes from './Nav.module.css';

/** The workspace's name; opens the list of the others and the way back to the library. */
export function WorkspaceSwitcher({ workspaceId }: { readonly workspaceId: string }) {
  const { name, client } = useSettings();
  const others = (useLibrary().data?.workspaces ?? []).filter(
    (workspace) => workspace.workspaceId !== workspaceId && workspace.problem === null,
  );
  const shown = client === '' ? name : client;
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className={classes.head}>
          <Monogram name={shown} size={24} />
          <span className={classes.names}>
            <span className={classes.name}>{shown === '' ? 'Workspace' : shown}</span>
            {client !== '' && <span className={classes.second}>{name}</span>}
          </span>
          <span className="unseen">Switch workspace</span>
          <IconSelector className={classes.switch} size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.slice(0, 8).map((workspace) => (
          <Menu.Item
            key={workspace.path}
            component="a"
            href={workspaceHref(workspace.workspaceId)}
            leftSection={<Monogram name={workspace.client === '' ? workspace.name : workspace.client} size={20} />}
          >
            {workspace.client === '' ? workspace.name : workspace.client}
            {workspace.client !== '' && <span className={classes.second}>{workspace.name}</span>}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item component="a" href={libraryHref()} leftSection={<IconLayoutList size={16} />}>
          All workspaces
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
