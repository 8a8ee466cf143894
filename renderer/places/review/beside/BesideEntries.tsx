import { ActionIcon } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { editEvidence } from '../../../commands/add-evidence.ts';
import { editQuote } from '../../../commands/add-quote.ts';
import { editDecision } from '../../../commands/record-decision.ts';
import { runChange } from '../../../document/index.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../kit/format.ts';
import { lookOf } from '../../../kit/functions.ts';
import { IconTrash } from '../../../kit/icons.ts';
import { ActionLine } from './ActionLine.tsx';
import { Agreements } from './Agreements.tsx';
import { type BesideKind, removeBeside } from './add-beside.ts';
import styles from './beside.module.css';

interface RemoveProps {
  readonly root: BesideKind;
  readonly id: string;
  readonly what: string;
}

function Remove({ root, id, what }: RemoveProps) {
  return (
    <ActionIcon
      className={styles.remove}
      size={22}
      aria-label={`Delete the ${what}`}
      onClick={() => removeBeside(root, id, what)}
    >
      <IconTrash size={14} />
    </ActionIcon>
  );
}

/** What the data says: one card a finding. */
export function EvidenceEntries({ evidence }: { readonly evidence: readonly Entity<'evidence'>[] }) {
  return evidence.map((entry) => (
    <article key={entry.id} className={styles.card}>
      {entry.lead !== '' && <strong>{entry.lead} </strong>}
      <EditableText
        value={entry.text}
        label="Evidence"
        multiline
        onKeep={(text) => runChange(editEvidence(entry.id, text))}
      />
      <Remove root="evidence" id={entry.id} what="evidence" />
    </article>
  ));
}

const quoted = (text: string) => (text === '' ? '' : `“${text}”`);
const unquoted = (text: string) => text.replace(/^[“"]|[”"]$/gu, '').trim();

/** What customers said, with a rule in the colour of who heard it. */
export function QuoteEntries({ quotes }: { readonly quotes: readonly Entity<'insights'>[] }) {
  return quotes.map((quote) => (
    <figure key={quote.id} className={styles.quote} style={{ borderLeftColor: lookOf(quote.heardBy).fill }}>
      <blockquote>
        <EditableText
          value={quoted(quote.text)}
          label="Quote"
          multiline
          onKeep={(text) => runChange(editQuote(quote.id, { text: unquoted(text) }))}
        />
      </blockquote>
      <figcaption className={styles.second}>
        <FunctionMark function={quote.heardBy} label={`heard by ${lookOf(quote.heardBy).label}`} />
        <EditableText
          value={quote.who}
          label="Who said it"
          placeholder="Who said it"
          onKeep={(who) => runChange(editQuote(quote.id, { who }))}
        />
        {quote.account !== '' && <span>{quote.account}</span>}
        {quote.heardOn !== null && <span>{formatDate(quote.heardOn)}</span>}
      </figcaption>
      <Remove root="insights" id={quote.id} what="quote" />
    </figure>
  ));
}

/** Decisions with who agreed. */
export function DecisionEntries({ decisions }: { readonly decisions: readonly Entity<'decisions'>[] }) {
  return decisions.map((decision) => (
    <article key={decision.id} className={styles.card}>
      <div className={styles.decisionTitle}>
        <EditableText
          value={decision.title}
          label="Decision"
          multiline
          onKeep={(title) => runChange(editDecision(decision.id, { title }))}
        />
      </div>
      <div className={styles.second}>
        <Agreements decision={decision} />
      </div>
      <Remove root="decisions" id={decision.id} what="decision" />
    </article>
  ));
}

/** Open actions and those done in this meeting. */
export function ActionEntries({ actions }: { readonly actions: readonly Entity<'actions'>[] }) {
  return (
    <ul className={styles.actions}>
      {actions.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </ul>
  );
}
