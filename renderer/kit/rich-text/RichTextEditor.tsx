import Collaboration from '@tiptap/extension-collaboration';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useMemo } from 'react';
import type { RootName } from '../../../shared/model/entities.ts';
import { richText } from '../../document/index.ts';
import { useMe } from '../../state/use-me.ts';
import { IconPencil } from '../icons.ts';
import { carets } from './carets.ts';
import styles from './rich-text.module.css';

const emptyText = { type: 'doc', content: [{ type: 'paragraph' }] };

export interface RichTextProps {
  readonly root: RootName;
  readonly id: string;
  readonly field: string;
  /** What is written here, read aloud. */
  readonly label: string;
  /** What stands there while nothing is written: what belongs there, in a few words. */
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

/** One rich text of the document, a field in place: what others type appears as they type, with their carets. */
export function RichTextEditor(props: RichTextProps) {
  const { root, id, field, label, placeholder = 'Not written yet', isReadOnly = false, autoFocus = false } = props;
  const source = useMemo(() => richText(root, id, field), [root, id, field]);
  const me = useMe();
  const editor = useEditor(
    {
      editable: !isReadOnly,
      // The page makes no markup and no style sheets from strings, so neither does the editor.
      injectCSS: false,
      content: emptyText,
      autofocus: autoFocus ? 'end' : false,
      extensions: [
        // The shared text has its own history: undo takes back one's own typing only.
        StarterKit.configure({ undoRedo: false }),
        Collaboration.configure({ fragment: source.fragment }),
        ...(source.provider ? [carets(source.provider, { id: me.id, name: me.name })] : []),
      ],
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-placeholder': placeholder },
      },
    },
    [source, label, placeholder],
  );
  const isEmpty = useEditorState({ editor, selector: (state) => state.editor.isEmpty });
  return (
    <div className={styles.field} data-empty={isEmpty || undefined} data-open={!isReadOnly || undefined}>
      <EditorContent editor={editor} className={styles.editor} />
      {isEmpty && (
        <span className={styles.placeholder} aria-hidden>
          {placeholder}
        </span>
      )}
      {!isReadOnly && <IconPencil className={styles.pencil} size={24} aria-hidden />}
    </div>
  );
}
