import { Button } from '@mantine/core';
import { contentKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { editContent } from '../../../../commands/keep-content.ts';
import { runChange } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { DateText } from '../../../../kit/fields/DateText.tsx';
import { PersonPicker } from '../../../../kit/fields/PersonPicker.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { today } from '../../../../kit/today.ts';
import { contentKindNames } from '../../content-words.ts';
import styles from './piece.module.css';

interface FactsCardProps {
  readonly piece: Entity<'content'>;
  readonly isReadOnly: boolean;
}

const texts = [
  { field: 'answers', label: 'The question it answers', placeholder: 'As a customer would ask it' },
  { field: 'where', label: 'Where it is', placeholder: 'An address, a path, or words that lead there' },
  { field: 'market', label: 'Market', placeholder: 'Every market' },
  { field: 'crmValue', label: 'What touches call it', placeholder: 'As its title' },
] as const;

/** What a piece is, each part edited in place. */
export function FactsCard({ piece, isReadOnly }: FactsCardProps) {
  return (
    <Card title="What it is">
      <dl className={styles.facts}>
        {texts.map(({ field, label, placeholder }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              <EditableText
                value={piece[field]}
                label={label}
                placeholder={placeholder}
                multiline={field === 'answers'}
                readOnly={isReadOnly}
                onKeep={(text) => runChange(editContent(piece.id, { [field]: text }, label.toLowerCase()))}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt>Kind</dt>
          <dd>
            <QuietSelect
              label="Kind"
              data={contentKinds.map((kind) => ({ value: kind, label: contentKindNames[kind] }))}
              value={piece.kind}
              isReadOnly={isReadOnly}
              onChoose={(kind) => runChange(editContent(piece.id, { kind }, 'kind'))}
            />
          </dd>
        </div>
        <div>
          <dt>Owner</dt>
          <dd>
            <PersonPicker
              label="Owner of the piece"
              value={piece.owner}
              isReadOnly={isReadOnly}
              onChoose={(owner) => runChange(editContent(piece.id, { owner }, 'owner'))}
            />
          </dd>
        </div>
        <div>
          <dt>Checked on</dt>
          <dd className={styles.checked}>
            <DateText
              label="Checked on"
              value={piece.checkedOn}
              placeholder="Never"
              isReadOnly={isReadOnly}
              onChange={(checkedOn) => runChange(editContent(piece.id, { checkedOn }, 'day of checking'))}
            />
            {!isReadOnly && piece.checkedOn !== today() && (
              <Button
                variant="default"
                size="sm"
                onClick={() => runChange(editContent(piece.id, { checkedOn: today() }, 'day of checking'))}
              >
                It still holds today
              </Button>
            )}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
