import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ChannelSource } from '../../shared/contract/channel.ts';
import type { Self } from '../../shared/contract/library.ts';
import { setCurrentReplica } from './current-replica.ts';
import { Replica } from './replica.ts';

const ReplicaContext = createContext<Replica | null>(null);

/** The open document's replica; for the hooks of this folder. */
export function useReplica(): Replica {
  const replica = useContext(ReplicaContext);
  if (!replica) throw new Error('The document is read outside DocumentProvider.');
  return replica;
}

interface DocumentProviderProps {
  readonly workspaceId: string;
  /** Keep it the same object: another one means another connection. */
  readonly channelSource: ChannelSource;
  readonly self: Pick<Self, 'id' | 'name'>;
  /** Shown until the document has come from the host for the first time. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Opens a workspace's document for everything below it, and closes it with itself. */
export function DocumentProvider({
  workspaceId,
  channelSource,
  self,
  fallback = null,
  children,
}: DocumentProviderProps) {
  const [replica, setReplica] = useState<Replica | null>(null);
  const { id, name } = self;
  useEffect(() => {
    const opened = new Replica({ workspaceId, channelSource, self: { id, name } });
    setCurrentReplica(opened);
    setReplica(opened);
    return () => {
      setCurrentReplica(null);
      setReplica(null);
      opened.close();
    };
  }, [workspaceId, channelSource, id, name]);
  if (!replica) return fallback;
  return (
    <ReplicaContext value={replica}>
      <WhenLoaded replica={replica} fallback={fallback}>
        {children}
      </WhenLoaded>
    </ReplicaContext>
  );
}

interface WhenLoadedProps {
  readonly replica: Replica;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

function WhenLoaded({ replica, fallback, children }: WhenLoadedProps) {
  return useStore(replica.store, (state) => state.isLoaded) ? children : fallback;
}
