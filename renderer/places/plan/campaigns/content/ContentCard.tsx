import { ActionIcon, Button } from '@mantine/core';
import { navigate, workspaceHref } from '../../../../app/routes.ts';
import { createEntry, together } from '../../../../commands/edit-entry.ts';
import { addContent } from '../../../../commands/keep-content.ts';
import { freshId, orderBetween, runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconPlus, IconX } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { nameNext } from '../../../../state/just-made.ts';
import type { CampaignProps } from '../campaign-props.ts';
import { removePart } from '../edit-parts.ts';
import classes from './content.module.css';

const none = '-';

/** The pieces of content that the campaign uses: those of the library, and new ones made from here. */
export function ContentCard({ workspaceId, parts, campaigns }: CampaignProps) {
  const { entry, contents } = parts;
  const { isReadOnly } = campaigns;
  const library = useCollection('content');
  const used = contents.flatMap((use) => {
    const piece = library.find(({ id }) => id === use.contentId);
    return piece ? [{ use, piece }] : [];
  });
  if (used.length === 0 && isReadOnly) return null;
  const others = library.filter(({ id }) => !used.some(({ piece }) => piece.id === id));
  const toUse = (contentId: string) => {
    const order = orderBetween(contents.at(-1)?.order ?? null, null);
    const fields = { campaignId: entry.id, contentId, order };
    return createEntry('campaignContent', `${entry.id}|${contentId}`, fields, 'content to the campaign');
  };
  const make = () => {
    const id = freshId();
    nameNext(id);
    runChange(together('add content to the campaign', [addContent(id, {}), toUse(id)]));
    navigate(workspaceHref(workspaceId, ['customers', 'content', id]));
  };
  return (
    <Card flush title="Content" about={used.length === 0 ? undefined : countOf(used.length, 'piece')}>
      {used.length === 0 && (
        <p className={classes.empty}>
          What do people get to read or watch in it? Pieces of the content library that are named here are found by
          whoever calls.
        </p>
      )}
      <ul className={classes.pieces}>
        {used.map(({ use, piece }) => (
          <li key={use.id} className={classes.piece}>
            <a className={classes.title} href={workspaceHref(workspaceId, ['customers', 'content', piece.id])}>
              {piece.title || 'Untitled'}
            </a>
            {piece.isDraft && <Pill tone="warn">Draft</Pill>}
            <span className={classes.where}>{piece.where}</span>
            {!isReadOnly && (
              <ActionIcon
                size={22}
                aria-label={`Take ${piece.title} off the campaign`}
                onClick={() => removePart('campaignContent', use.id, `${piece.title} from the campaign`)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className={classes.add}>
          {others.length > 0 && (
            <QuietSelect
              label="Add a piece that exists"
              data={[
                { value: none, label: 'Add a piece that exists' },
                ...others.map(({ id, title }) => ({ value: id, label: title || 'Untitled' })),
              ]}
              value={none}
              onChoose={(id) => id !== none && runChange(toUse(id))}
            />
          )}
          <Button variant="subtle" size="sm" leftSection={<IconPlus size={15} />} onClick={make}>
            Make a new piece
          </Button>
        </div>
      )}
    </Card>
  );
}
