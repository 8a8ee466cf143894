import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FileDraft } from '../../../../../shared/contract/import.ts';
import type { ColumnProposal } from '../../../../../shared/crm/mapping.ts';
import { Card } from '../../../../kit/Card.tsx';
import { systemName } from '../../../../kit/crm-words.ts';
import { countOf } from '../../../../kit/format.ts';
import { IconChevronDown, IconHelpCircle, IconHistory, IconSearch } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import table from '../../../../kit/table.module.css';
import { ColumnRow } from './ColumnRow.tsx';
import classes from './ColumnsStep.module.css';

interface ColumnTableProps {
  readonly workspaceId: string;
  readonly draft: FileDraft;
  readonly file: number;
}

/** Unused columns are folded away once there are more of them than this. */
const fewUnused = 3;

/** Every column of a file beside sample values, the field it becomes and how sure that is. */
export function ColumnTable({ workspaceId, draft, file }: ColumnTableProps) {
  const [search, setSearch] = useState('');
  const [isUnfolded, setUnfolded] = useState(false);
  const { columns, system } = draft.proposal;
  const unused = columns.filter((column) => column.fields.length === 0 && column.certainty !== 'asks');
  const isFolded = !isUnfolded && search === '' && unused.length > fewUnused;
  const shown = columns.filter((column) => (isFolded ? !unused.includes(column) : isFound(column, search)));
  const count = (certainty: string) => columns.filter((column) => column.certainty === certainty).length;
  const remembered = count('remembered');
  const asks = count('asks');
  return (
    <Card
      flush
      title={system === 'unknown' ? 'Columns of the sheet' : `Columns of the ${systemName(system)} file`}
      about={`${columns.length - unused.length} used, ${unused.length} not used`}
      actions={
        <span className={classes.tools}>
          {remembered > 0 && (
            <Pill tone="plain" icon={<IconHistory size={13} aria-hidden />}>
              {remembered} as last time
            </Pill>
          )}
          {asks > 0 && (
            <Pill tone="warn" icon={<IconHelpCircle size={13} aria-hidden />}>
              {asks === 1 ? '1 asks you' : `${asks} ask you`}
            </Pill>
          )}
          <TextInput
            w={150}
            leftSection={<IconSearch size={14} />}
            placeholder="Find a column"
            aria-label="Find a column"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </span>
      }
    >
      <div className={classes.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Sample values</th>
              <th scope="col">Becomes</th>
              <th scope="col">How sure</th>
              <th scope="col" className={table.number}>
                Filled
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <ColumnRow key={column.header} workspaceId={workspaceId} draft={draft} file={file} column={column} />
            ))}
          </tbody>
        </table>
      </div>
      {isFolded && (
        <button type="button" className={classes.more} onClick={() => setUnfolded(true)}>
          <IconChevronDown size={15} aria-hidden />
          {countOf(unused.length, 'more column')}, not used
        </button>
      )}
    </Card>
  );
}

function isFound({ header, samples }: ColumnProposal, search: string): boolean {
  const words = search.trim().toLocaleLowerCase();
  return words === '' || `${header} ${samples.join(' ')}`.toLocaleLowerCase().includes(words);
}
