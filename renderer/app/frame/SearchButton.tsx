import { IconSearch } from '../../kit/icons.ts';
import { KeyHint } from '../../kit/KeyHint.tsx';
import { openPalette } from '../palette/open-palette.ts';
import classes from './SearchButton.module.css';

/** Opens the palette, which finds workspaces, screens, entries and actions. */
export function SearchButton({ label }: { readonly label: string }) {
  return (
    <button type="button" className={classes.search} onClick={openPalette}>
      <IconSearch size={16} aria-hidden />
      <span className={classes.words}>{label}</span>
      <KeyHint keys={['Mod', 'K']} />
    </button>
  );
}
