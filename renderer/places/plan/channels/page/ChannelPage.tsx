import { ActionIcon } from '@mantine/core';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { IconTrash } from '../../../../kit/icons.ts';
import { Page } from '../../../../kit/Page.tsx';
import { PageTitle } from '../../../../kit/PageTitle.tsx';
import { Notices, Period } from '../ChannelHead.tsx';
import { changeChannel, removeChannel } from '../channel-edits.ts';
import { channelName } from '../channel-name.ts';
import classes from '../channels.module.css';
import { VerdictPill } from '../VerdictPill.tsx';
import { CostsCard } from './CostsCard.tsx';
import type { ChannelPartProps } from './channel-part.ts';
import { FactsCard } from './FactsCard.tsx';
import { SpendCard } from './SpendCard.tsx';
import { spendList } from './spend-list.ts';
import { VerdictCard } from './VerdictCard.tsx';
import { WhereCard } from './WhereCard.tsx';

/** One channel: who is there, what it costs month by month and by stage, what is expected and decided. */
export function ChannelPage({ all, view }: ChannelPartProps) {
  const { channel } = view;
  const name = channelName(channel);
  const list = workspaceHref(all.workspaceId, ['plan', 'channels']);
  return (
    <Page
      title={
        <PageTitle
          parent={{ label: 'Channels', href: list }}
          title={
            <span className={classes.pageTitle} dir="auto">
              <EditableText
                value={channel.name}
                label="Name of the channel"
                opensFor={channel.id}
                placeholder="Untitled channel"
                readOnly={all.isReadOnly}
                validate={(text) => (text === '' ? 'A channel needs a name.' : null)}
                onKeep={(next) => changeChannel(channel, { name: next }, 'name')}
              />
            </span>
          }
          pill={<VerdictPill verdict={channel.verdict} />}
          actions={
            <>
              <ExportMenu list={() => spendList(all, view)} />
              <Period all={all} />
              {!all.isReadOnly && (
                <ActionIcon
                  aria-label={`Delete ${name}`}
                  onClick={() => {
                    removeChannel(channel);
                    navigate(list);
                  }}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              )}
            </>
          }
        />
      }
      rail={
        <>
          <VerdictCard all={all} view={view} />
          <FactsCard all={all} view={view} />
          <CommentsCard root="channels" entryId={channel.id} />
        </>
      }
    >
      <Notices all={all} />
      <WhereCard all={all} view={view} />
      <CostsCard all={all} view={view} />
      <SpendCard all={all} view={view} />
    </Page>
  );
}
