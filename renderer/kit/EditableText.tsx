import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { nameOpened, takeBackMade, useWaitsForName } from '../state/just-made.ts';
import classes from './EditableText.module.css';
import { focusAgain } from './focus-again.ts';
import { IconPencil } from './icons.ts';
import { inShort, longestShown } from './in-short.ts';
import { showToast } from './toast.tsx';

interface EditableTextProps {
  readonly value: string;
  /** What is edited, read aloud. */
  readonly label: string;
  readonly placeholder?: string;
  /** What is read while it is not edited, where that differs from what is typed: "$24,000". */
  readonly shown?: string;
  /** Several lines: Enter breaks a line, Ctrl or Cmd with Enter keeps. */
  readonly multiline?: boolean;
  /** Several lines of which most need but one: Enter keeps, Shift with Enter breaks a line. */
  readonly keepsOnEnter?: boolean;
  readonly readOnly?: boolean;
  /** The id of the entry that this names: made here just now, its name opens with the caret in it, once. */
  readonly opensFor?: string;
  /** One sentence when the text can't be kept, else null; the last good value stays meanwhile. */
  validate?(text: string): string | null;
  /** What is understood of the text while it is typed, where that is worth saying; null for nothing. */
  understood?(text: string): string | null;
  /** It was pressed: what else opens with it. */
  onOpen?(): void;
  /** Called with the trimmed text when it changed. */
  onKeep(text: string): void;
}

/**
 * Text edited in place: looks like text, Enter or leaving keeps, Esc restores. Esc in the name of an entry that was made
 * just now takes the entry back, as long as nothing was typed.
 */
export function EditableText(props: EditableTextProps) {
  const { value, label, placeholder = 'Not written yet', readOnly = false, opensFor } = props;
  const [isEditing, setEditing] = useState(false);
  const [isMade, setMade] = useState(false);
  const rest = useRef<HTMLButtonElement>(null);
  const waitsForName = useWaitsForName(opensFor);
  useLayoutEffect(() => {
    if (opensFor === undefined || !waitsForName || readOnly) return;
    nameOpened(opensFor);
    setMade(true);
    setEditing(true);
  }, [opensFor, waitsForName, readOnly]);
  const whole = value === '' ? placeholder : (props.shown ?? value);
  const isLong = whole.length > longestShown;
  const said = inShort(whole);
  const words = value === '' ? <span className={classes.placeholder}>{said}</span> : said;
  const shown = isLong ? <span className={classes.clamped}>{words}</span> : words;
  if (readOnly) return isLong ? <span title={whole}>{shown}</span> : <span>{words}</span>;
  if (!isEditing) {
    return (
      <button
        ref={rest}
        type="button"
        className={classes.rest}
        aria-label={`${label}: ${said}. Edit`}
        onClick={() => {
          setEditing(true);
          props.onOpen?.();
        }}
      >
        {shown}
        <IconPencil className={classes.pencil} size={14} aria-hidden />
      </button>
    );
  }
  const close = (byKey: boolean) => {
    setEditing(false);
    setMade(false);
    if (byKey) focusAgain(() => rest.current);
  };
  const takeBack = opensFor === undefined || !isMade ? null : () => takeBackMade(opensFor);
  return <TextEditing {...props} {...(takeBack && { takeBack })} onClose={close} />;
}

/** One function for all fields, so that React calls it when the field appears and not at every letter. */
const focusField = (field: HTMLInputElement | HTMLTextAreaElement | null) => field?.focus();

const longestSaid = 60;

/** The beginning of what was typed, to be known again. */
const inOneLine = (text: string) => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > longestSaid ? `${[...line].slice(0, longestSaid).join('')}…` : line;
};

/** Two wrote one text at once: the later word stands, and whoever wrote it hears of the other. */
function showMeanwhile(theirs: string, onKeep: (text: string) => void): void {
  const said =
    theirs === '' ? 'Somebody had emptied this meanwhile' : `Somebody wrote “${inOneLine(theirs)}” here meanwhile`;
  showToast({ text: `${said}; yours is kept`, action: { label: 'Take theirs', run: () => onKeep(theirs) } });
}

interface TextEditingProps extends EditableTextProps {
  /** What is offered while one types in one line. */
  readonly offers?: readonly string[];
  /** What it names was made just now: Esc takes that back where nothing was typed; answers with whether it could. */
  takeBack?(): boolean;
  /** The text was kept or restored; by a key, the focus should go back to what was edited. */
  onClose(byKey: boolean): void;
}

/** The field of a text while it is edited, for places that start editing from elsewhere, such as a menu. */
export function TextEditing({
  value,
  label,
  placeholder,
  multiline = false,
  keepsOnEnter = !multiline,
  offers,
  validate,
  understood,
  onKeep,
  takeBack,
  onClose,
}: TextEditingProps) {
  const [text, setText] = useState(value);
  const [begunFrom] = useState(value);
  const isDone = useRef(false);
  const wrongId = useId();
  const offersId = useId();
  const wrong = validate?.(text.trim()) ?? null;
  const meant = wrong === null ? (understood?.(text.trim()) ?? null) : null;

  const finish = (keep: boolean, byKey: boolean) => {
    if (isDone.current || (keep && byKey && wrong !== null)) return;
    isDone.current = true;
    const kept = text.trim();
    // Somebody else may write it meanwhile: a field that was opened alone must not put the older words back.
    const isTyped = kept !== begunFrom && kept !== value;
    if (keep && wrong === null && isTyped) {
      onKeep(kept);
      if (value !== begunFrom) showMeanwhile(value, onKeep);
    }
    // What can't be kept is not dropped without a word, where the eye has gone elsewhere.
    if (keep && wrong !== null && isTyped && kept !== '')
      showToast({ text: `“${inOneLine(kept)}” was not kept. ${wrong}` });
    // Some letters are soon typed again; several lines are not, nor is what somebody came to write where nothing stood.
    if (!keep && wrong === null && isTyped && kept !== '' && (multiline || takeBack || begunFrom === ''))
      showToast({ text: `“${inOneLine(kept)}” was not kept`, action: { label: 'Undo', run: () => onKeep(kept) } });
    if (!keep && !isTyped && takeBack?.()) return onClose(false);
    onClose(byKey);
  };
  // What was typed outlives its field: somebody may delete the entry meanwhile, and bring it back.
  const leave = useRef(finish);
  leave.current = finish;
  useEffect(() => () => leave.current(true, false), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(false, true);
    } else if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      ((keepsOnEnter && !(multiline && event.shiftKey)) || event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault();
      finish(true, true);
    }
  };
  const shared = {
    className: classes.field,
    'data-long': text.length > longestShown || undefined,
    value: text,
    placeholder,
    'aria-label': label,
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong === null ? undefined : wrongId,
    ref: focusField,
    onKeyDown,
    onBlur: () => finish(true, false),
  };
  return (
    <span className={classes.editing}>
      {multiline ? (
        <textarea {...shared} rows={2} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input
          {...shared}
          {...(offers && offers.length > 0 ? { list: offersId } : {})}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {offers && offers.length > 0 && (
        <datalist id={offersId}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {wrong !== null && (
        <span className={classes.wrong} id={wrongId} role="alert">
          {wrong}
        </span>
      )}
      {meant !== null && (
        <span className={classes.meant} role="status">
          {meant}
        </span>
      )}
    </span>
  );
}
