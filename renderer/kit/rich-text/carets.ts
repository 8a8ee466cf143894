import CollaborationCaret, { type CollaborationCaretOptions } from '@tiptap/extension-collaboration-caret';
import { personBehind } from '../../../shared/model/same-person.ts';
import { currentSnapshot } from '../../document/index.ts';
import { colorOf } from '../person-color.ts';

/** What a window says of whoever writes there. */
interface Writer {
  readonly id?: string;
  readonly name?: string;
}

function colorOfWriter({ id = '' }: Writer): string {
  const { people } = currentSnapshot();
  const shown = personBehind(people, id);
  return colorOf({ ...people.get(shown), id: shown });
}

function drawCaret(writer: Writer): HTMLElement {
  const caret = document.createElement('span');
  caret.classList.add('collaboration-carets__caret');
  caret.style.borderColor = colorOfWriter(writer);
  const flag = document.createElement('div');
  flag.classList.add('collaboration-carets__label');
  flag.style.backgroundColor = colorOfWriter(writer);
  flag.textContent = writer.name ?? '';
  caret.append(flag);
  return caret;
}

/** The carets of all who write in a text, each in its person's colour with the name as a flag. */
export function carets(provider: CollaborationCaretOptions['provider'], user: Writer) {
  return CollaborationCaret.configure({
    provider,
    user,
    render: drawCaret,
    selectionRender: (writer) => ({
      class: 'ProseMirror-yjs-selection',
      style: `background-color: color-mix(in srgb, ${colorOfWriter(writer)} 30%, transparent)`,
    }),
  });
}
