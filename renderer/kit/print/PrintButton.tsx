import { Button } from '@mantine/core';
import { printPage } from '../../state/print-page.ts';
import { IconPrinter } from '../icons.ts';

/** Prints what the screen has for paper, through the shell where there is one. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button variant="subtle" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={printPage}>
      {label}
    </Button>
  );
}
