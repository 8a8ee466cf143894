import { useState } from 'react';
import type { WorkspaceCard } from '../../../shared/contract/library.ts';
import { workspaceHref } from '../../app/routes.ts';
import { TextEditing } from '../../kit/EditableText.tsx';
import { formatBytes, formatDate, formatRelativeDay, formatWeekday } from '../../kit/format.ts';
import { IconCalendarEvent } from '../../kit/icons.ts';
import { Monogram } from '../../kit/Monogram.tsx';
import { Pill } from '../../kit/Pill.tsx';
import table from '../../kit/table.module.css';
import { fileName } from './file-kinds.ts';
import { renameWorkspace } from './library-actions.tsx';
import { RowActions } from './RowActions.tsx';
import classes from './WorkspaceTable.module.css';

/** One workspace of the library. */
export function WorkspaceRow({ workspace }: { readonly workspace: WorkspaceCard }) {
  const [isRenaming, setRenaming] = useState(false);
  const { problem } = workspace;
  return (
    <tr className={classes.row}>
      <NameCell workspace={workspace} isRenaming={isRenaming} onRenamed={() => setRenaming(false)} />
      {problem === null ? (
        <>
          <td>{workspace.isOpen && <Pill tone="good">Open</Pill>}</td>
          <LastReviewCell at={workspace.lastReview} />
          <NextReviewCell at={workspace.nextReview} />
          <ActionsCell open={workspace.openActions} late={workspace.overdueActions} />
        </>
      ) : (
        <>
          <td>
            <Pill tone="bad">Can’t be read</Pill>
          </td>
          <td colSpan={3} className={`${table.second} ${classes.broken}`}>
            {problem}
          </td>
        </>
      )}
      <td className={`${table.number} ${classes.end}`}>
        <span className={`${table.quiet} ${classes.size}`}>{formatBytes(workspace.bytes)}</span>
        <RowActions workspace={workspace} onRename={() => setRenaming(true)} />
      </td>
    </tr>
  );
}

interface NameCellProps {
  readonly workspace: WorkspaceCard;
  readonly isRenaming: boolean;
  onRenamed(): void;
}

function NameCell({ workspace, isRenaming, onRenamed }: NameCellProps) {
  const { name, client } = workspace;
  return (
    <td>
      <div className={classes.name}>
        <Monogram name={client === '' ? name : client} />
        <div>
          {isRenaming ? (
            <TextEditing
              value={name}
              label="Name of the workspace"
              validate={(text) => (text === '' ? 'A workspace needs a name.' : null)}
              onKeep={(text) => void renameWorkspace(workspace, text)}
              onClose={onRenamed}
            />
          ) : (
            <a className={classes.link} href={workspaceHref(workspace.workspaceId)}>
              {name}
            </a>
          )}
          <span className={`${table.second} ${classes.client}`}>
            {client === '' ? fileName(workspace.path) : client}
          </span>
        </div>
      </div>
    </td>
  );
}

function LastReviewCell({ at }: { readonly at: string | null }) {
  if (at === null) return <td className={table.second}>None yet</td>;
  return (
    <td>
      {formatDate(at)}
      <div className={table.second}>{formatRelativeDay(at)}</div>
    </td>
  );
}

function NextReviewCell({ at }: { readonly at: string | null }) {
  if (at === null) {
    return (
      <td>
        <span className={classes.unplanned}>
          <IconCalendarEvent size={15} stroke={1.7} aria-hidden /> Not planned
        </span>
      </td>
    );
  }
  return (
    <td>
      {formatWeekday(at)}
      <div className={table.second}>{formatRelativeDay(at)}</div>
    </td>
  );
}

function ActionsCell({ open, late }: { readonly open: number; readonly late: number }) {
  return (
    <td className={table.number}>
      <span className={table.name}>{open} open</span>
      <div className={late > 0 ? classes.late : table.second}>{late > 0 ? `${late} late` : 'none late'}</div>
    </td>
  );
}
