import { Button } from '@mantine/core';
import { IconPrinter } from '../../../../kit/icons.ts';
import { printPage } from '../../../../state/print-page.ts';

/** Prints the whole handbook, through the shell where there is one. */
export function PrintButton() {
  return (
    <Button variant="subtle" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={printPage}>
      Print the handbook
    </Button>
  );
}
