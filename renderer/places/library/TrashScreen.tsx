import { Button } from '@mantine/core';
import { Card } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { formatDate } from '../../kit/format.ts';
import { IconArrowBackUp, IconTrash } from '../../kit/icons.ts';
import { Page } from '../../kit/Page.tsx';
import { PageTitle } from '../../kit/PageTitle.tsx';
import table from '../../kit/table.module.css';
import { useLibrary } from '../../state/library.tsx';
import { restoreWorkspace } from './library-actions.tsx';

/** Workspaces that were moved to the trash; each can be taken out again. */
export function TrashScreen() {
  const trash = useLibrary().data?.trash ?? [];
  return (
    <Page title={<PageTitle title="Trash" basis="Nothing here is gone: restoring puts a file back where it was." />}>
      <Card flush>
        {trash.length === 0 ? (
          <EmptyState
            icon={<IconTrash size={20} />}
            question="Did you look for something you threw away?"
            practice="A workspace that is moved to the trash stays here until you restore it."
          />
        ) : (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">Workspace</th>
                <th scope="col">Thrown away</th>
                <th scope="col">
                  <span className="unseen">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {trash.map((file) => (
                <tr key={file.path}>
                  <td className={table.name}>{file.name}</td>
                  <td className={table.quiet}>{formatDate(file.trashedAt)}</td>
                  <td className={table.number}>
                    <Button
                      variant="default"
                      size="sm"
                      leftSection={<IconArrowBackUp size={14} />}
                      onClick={() => void restoreWorkspace(file.path)}
                    >
                      Restore
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
