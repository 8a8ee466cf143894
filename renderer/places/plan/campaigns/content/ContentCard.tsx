import { ActionIcon } from '@mantine/core';
import { workspaceHref } from '../../../../app/routes.ts';
import { createEntry } from '../../../../commands/edit-entry.ts';
import { orderBetween, runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconX } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import type { CampaignProps } from '../campaign-props.ts';
import { removePart } from '../edit-parts.ts';
import classes from './content.module.css';

const none = '-';

/** The pieces of content that the campaign uses; hidden until the library has any. */
export function ContentCard({ workspaceId, parts, campaigns }: CampaignProps) {
  const { entry, contents } = parts;
  const { isReadOnly } = campaigns;
  const library = useCollection('content');
  const used = contents.flatMap((use) => {
    const piece = library.find(({ id }) => id === use.contentId);
    return piece ? [{ use, piece }] : [];
  });
  if (library.length === 0 || (used.length === 0 && isReadOnly)) return null;
  const others = library.filter(({ id }) => !used.some(({ piece }) => piece.id === id));
  const add = (contentId: string) => {
    if (contentId === none) return;
    const order = orderBetween(contents.at(-1)?.order ?? null, null);
    const fields = { campaignId: entry.id, contentId, order };
    runChange(createEntry('campaignContent', `${entry.id}|${contentId}`, fields, 'content to the campaign'));
  };
  return (
    <Card flush title="Content" about={used.length === 0 ? 'Nothing used yet' : countOf(used.length, 'piece')}>
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
      {!isReadOnly && others.length > 0 && (
        <div className={classes.add}>
          <QuietSelect
            label="Add content"
            data={[
              { value: none, label: 'Add content' },
              ...others.map(({ id, title }) => ({ value: id, label: title || 'Untitled' })),
            ]}
            value={none}
            onChoose={add}
          />
        </div>
      )}
    </Card>
  );
}
