import type { Entity } from '../../../../../shared/model/entities.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { lookOf } from '../../../../kit/functions.ts';
import { RichText } from '../../../../kit/rich-text/RichText.tsx';
import styles from './message.module.css';

interface MessageTextsProps {
  readonly message: Entity<'messages'>;
  readonly isReadOnly: boolean;
}

const forms = [
  {
    field: 'publicCopy',
    title: 'In public',
    of: 'marketing',
    about: 'Site, mail, ad',
    hint: 'As it is published. Short enough for a phone.',
  },
  {
    field: 'talkTrack',
    title: 'One to one',
    of: 'sales',
    about: 'Call, meeting',
    hint: 'What to ask, what to show, what not to say.',
  },
] as const;

/** The message twice: as everyone reads it, and as one person says it to another. */
export function MessageTexts({ message, isReadOnly }: MessageTextsProps) {
  return (
    <div className={styles.forms}>
      {forms.map(({ field, title, of, about, hint }) => (
        <Card
          key={field}
          title={
            <span className={styles.formTitle}>
              <FunctionMark function={of} label={lookOf(of).label} /> {title}
            </span>
          }
          about={about}
        >
          <div className={styles.text}>
            <RichText
              root="messages"
              id={message.id}
              field={field}
              label={title}
              placeholder={hint}
              isReadOnly={isReadOnly}
            />
          </div>
        </Card>
      ))}
    </div>
  );
}
