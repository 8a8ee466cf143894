import { Button } from '@mantine/core';
import { IconPrinter } from '../../../../kit/icons.ts';
import { getBridge } from '../../../../state/bridge.ts';

/** Prints the whole handbook, through the shell where there is one. */
export function PrintButton() {
  const printAll = () => {
    const bridge = getBridge();
    if (bridge) void bridge.print();
    else window.print();
  };
  return (
    <Button variant="subtle" leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={printAll}>
      Print the handbook
    </Button>
  );
}
