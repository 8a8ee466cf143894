import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { MethodOutput } from '../../shared/contract/contract.ts';
import { type HostQuery, useHostQuery } from './use-host-query.ts';

export type Library = MethodOutput<'library/list'>;

const nothing: HostQuery<'library/list'> = {
  data: null,
  problem: null,
  isLoading: true,
  isStale: true,
  reload: () => {},
};
const LibraryContext = createContext<HostQuery<'library/list'>>(nothing);

/** Asks for the library once for the whole window, and again when a person comes back: files move outside the app too. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  const library = useHostQuery('library/list', {});
  const { reload } = library;
  // Files are also put into the folder and taken out by hand: who comes back to the window sees it as it is.
  useEffect(() => {
    window.addEventListener('focus', reload);
    return () => window.removeEventListener('focus', reload);
  }, [reload]);
  return <LibraryContext value={library}>{children}</LibraryContext>;
}

/** The workspaces of this computer, who sits at it, what is late: kept up to date. */
export function useLibrary(): HostQuery<'library/list'> {
  return useContext(LibraryContext);
}
