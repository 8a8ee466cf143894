import { Button, Menu } from '@mantine/core';
import { getHost } from '../state/host.ts';
import type { ExportedList } from './exported-list.ts';
import { IconDownload, IconFileSpreadsheet, IconTable } from './icons.ts';
import { saveFile } from './save-file.ts';
import { showProblem } from './toast.tsx';

interface ExportMenuProps {
  /** Asked when someone exports: the list as it stands then. */
  list(): ExportedList;
}

/** Keeps a list as a file: CSV or a workbook. */
export function ExportMenu({ list }: ExportMenuProps) {
  const keep = async (format: 'csv' | 'xlsx') => {
    const exported = await getHost().call('list/export', { ...list(), format });
    if (exported.ok) saveFile(exported.value);
    else showProblem(exported.problem);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" leftSection={<IconDownload size={16} stroke={1.7} />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTable size={15} />} onClick={() => void keep('csv')}>
          CSV
        </Menu.Item>
        <Menu.Item leftSection={<IconFileSpreadsheet size={15} />} onClick={() => void keep('xlsx')}>
          Excel workbook
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
