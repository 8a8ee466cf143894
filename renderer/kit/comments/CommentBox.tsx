import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RootName } from '../../../shared/model/entities.ts';
import { mentionsIn } from '../../../shared/model/mentions.ts';
import { addComment } from '../../commands/comment.ts';
import { freshId, orderBetween, runChange, useCollection } from '../../document/index.ts';
import { useDraft } from '../../state/drafts.ts';
import { Avatar } from '../Avatar.tsx';
import { begunMention, type TextAtCaret, withMention } from './begun-mention.ts';
import classes from './comments.module.css';

interface CommentBoxProps {
  readonly root: RootName;
  readonly entryId: string;
  /** The comment that is answered, null for a new thread. */
  readonly replyTo: string | null;
  readonly label: string;
  onDone?(): void;
}

const mostOffered = 6;

/** Where a comment is written: Ctrl or Cmd with Enter sends, @ offers the people of the workspace. */
export function CommentBox({ root, entryId, replyTo, label, onDone }: CommentBoxProps) {
  const people = useCollection('people').filter(({ name }) => name !== '');
  const draft = useDraft(['comment', root, entryId, replyTo ?? ''], '');
  const text = draft.value;
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [isPutAway, setPutAway] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picked = useRef<TextAtCaret | null>(null);
  const listId = useId();
  const isReply = replyTo !== null;
  // A reply opens because somebody asked for it: they write on at once, behind what they had begun.
  useEffect(() => {
    const opened = isReply ? field.current : null;
    opened?.focus();
    opened?.setSelectionRange(opened.value.length, opened.value.length);
  }, [isReply]);
  const begun = begunMention(text, caret);
  const offered =
    begun === null || isPutAway ? [] : people.filter(({ name }) => fits(name, begun)).slice(0, mostOffered);

  const send = () => {
    if (text.trim() === '') return;
    const mentions = mentionsIn(text, people);
    const id = freshId();
    runChange(addComment({ id, order: orderBetween(null, null), root, entryId, text: text.trim(), mentions, replyTo }));
    draft.clear();
    onDone?.();
  };
  const mention = (name: string) => {
    const next = withMention(text, caret, name);
    picked.current = next;
    // At once: whoever types on must not overtake the caret.
    flushSync(() => {
      draft.change(next.text);
      setCaret(next.caret);
      setChosen(0);
    });
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const person = offered[chosen];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (person && (event.key === 'Enter' || event.key === 'Tab')) mention(person.name);
    else if (person && event.key === 'ArrowDown') setChosen((chosen + 1) % offered.length);
    else if (person && event.key === 'ArrowUp') setChosen((chosen + offered.length - 1) % offered.length);
    else if (person && event.key === 'Escape') setPutAway(true);
    else if (event.key === 'Escape' && onDone) onDone();
    else if (event.key !== ' ' || picked.current?.text !== text || picked.current.caret !== caret) return;
    // The space behind a picked name is there already, once.
    else picked.current = null;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.box}>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        rows={text.includes('\n') || text.length > 60 ? 3 : 1}
        value={text}
        dir="auto"
        role="combobox"
        aria-expanded={offered.length > 0}
        aria-controls={listId}
        aria-activedescendant={offered.length > 0 ? `${listId}-${chosen}` : undefined}
        onChange={(event) => {
          draft.change(event.target.value);
          setCaret(event.target.selectionStart);
          setChosen(0);
          setPutAway(false);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="People to mention"
        className={classes.people}
        hidden={offered.length === 0}
      >
        {offered.map((person, at) => (
          <div
            key={person.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            // The field keeps the focus: a click must not take it away.
            onPointerDown={(event) => {
              event.preventDefault();
              mention(person.name);
            }}
          >
            <Avatar name={person.name} function={person.function} size={20} /> {person.name}
          </div>
        ))}
      </div>
      {text.trim() !== '' && (
        <button type="button" className={classes.send} onClick={send}>
          Send
        </button>
      )}
    </div>
  );
}

function fits(name: string, begun: string): boolean {
  return name
    .toLowerCase()
    .split(/\s+/)
    .concat(name.toLowerCase())
    .some((part) => part.startsWith(begun.toLowerCase()));
}
