import { lazy, Suspense } from 'react';
import type { RichTextProps } from './RichTextEditor.tsx';
import styles from './rich-text.module.css';

// The editor is large and most screens have no text to write: it comes when a text is opened.
const Editor = lazy(async () => ({ default: (await import('./RichTextEditor.tsx')).RichTextEditor }));

/** A rich text of the document, edited in place together with others. */
export function RichText(props: RichTextProps) {
  return (
    <Suspense fallback={<div className={styles.waiting} />}>
      <Editor {...props} />
    </Suspense>
  );
}
