import { createSpotlight } from '@mantine/spotlight';

/** The palette's own store: anything may open it. */
export const [paletteStore, palette] = createSpotlight();

/** Opens the command palette. */
export function openPalette(): void {
  palette.open();
}
