import { Button } from '@mantine/core';
import { useState } from 'react';
import { navigate, type ScreenProps, workspaceHref } from '../../../app/routes.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconCoins, IconPlus } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { PageTitle } from '../../../kit/PageTitle.tsx';
import { NewName } from '../NewName.tsx';
import { Notices, Period } from './ChannelHead.tsx';
import { addChannel, addUsualChannels } from './channel-edits.ts';
import { channelList } from './channel-list.ts';
import { ChannelTable } from './list/ChannelTable.tsx';
import { ChannelPage } from './page/ChannelPage.tsx';
import { type Channels, useChannels } from './use-channels.ts';
import { useStageWords } from './use-stage-words.ts';

/** P5: where prospects are reached, what that costs by stage, and whether it is kept, fixed or stopped. */
export function ChannelsScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const all = useChannels(workspaceId);
  const view = all.views.find(({ channel }) => channel.id === rest[0]);
  return view ? <ChannelPage key={view.channel.id} all={all} view={view} /> : <ListPage all={all} />;
}

function ListPage({ all }: { readonly all: Channels }) {
  const [isAdding, setAdding] = useState(false);
  const words = useStageWords();
  const isEmpty = all.views.length === 0 && !isAdding;
  const open = (id: string) => navigate(workspaceHref(all.workspaceId, ['plan', 'channels', id]));
  return (
    <Page
      title={
        <PageTitle
          title="Channels"
          basis={isEmpty ? undefined : 'What was spent in the period, and what came in'}
          actions={
            !isEmpty && (
              <>
                <ExportMenu list={() => channelList(all, words)} />
                <Period all={all} />
                {!all.isReadOnly && (
                  <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                    New channel
                  </Button>
                )}
              </>
            )
          }
        />
      }
    >
      <Notices all={all} isQuiet={isEmpty} />
      {isAdding && (
        <NewName
          label="Name of the new channel"
          onKeep={(name) => open(addChannel(name))}
          onClose={() => setAdding(false)}
        />
      )}
      {isEmpty ? (
        <NoChannels isReadOnly={all.isReadOnly} onAdd={() => setAdding(true)} />
      ) : (
        all.views.length > 0 && <ChannelTable all={all} />
      )}
    </Page>
  );
}

function NoChannels({ isReadOnly, onAdd }: { readonly isReadOnly: boolean; onAdd(): void }) {
  return (
    <EmptyState
      icon={<IconCoins size={20} />}
      question="Where do we reach the right people, and what does it cost?"
      practice="Cheap leads can be expensive by the time of an offer. Write down what each channel costs and what you expect of it."
      actions={
        !isReadOnly && (
          <>
            <Button onClick={addUsualChannels}>Begin with four usual ones</Button>
            <Button variant="default" onClick={onAdd}>
              Write one yourself
            </Button>
          </>
        )
      }
    />
  );
}
