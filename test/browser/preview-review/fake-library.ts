import type { ReactNode } from 'react';

const self = { id: 'marcus', name: 'Marcus Okafor', function: 'sales', title: 'Head of Sales' } as const;

export const LibraryProvider = ({ children }: { readonly children: ReactNode }) => children;
export const useLibrary = () => ({ data: { self, workspaces: [] }, problem: null, isLoading: false, isStale: false });
