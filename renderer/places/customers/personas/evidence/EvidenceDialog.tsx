import { Button, Modal, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { claimKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { byDayHeard } from '../../../../../shared/planning/persona-claims.ts';
import { addClaimEvidence, type NewEvidencePiece } from '../../../../commands/edit-persona.ts';
import { putToUse } from '../../../../commands/hear-insight.ts';
import { freshId, runChange, useCollection } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { kindWords } from '../../claim-words.ts';
import { lastOrder } from '../../edit-here.ts';
import { isWaiting } from '../../insights/insight-words.ts';
import type { PersonaView } from '../persona-view.ts';
import styles from './evidence.module.css';
import { type EvidenceDraft, type EvidenceSource, useEvidenceDraft } from './evidence-draft.ts';
import { InsightChoices } from './InsightChoices.tsx';

interface EvidenceDialogProps {
  readonly shown: PersonaView;
  readonly claimId: string;
  onChoose(claimId: string): void;
  onClose(): void;
}

const sources = [
  { value: 'insight', label: 'An insight' },
  { value: 'quote', label: 'Something said' },
  { value: 'data', label: 'A figure' },
];

/** Adds what speaks for a claim or against it: an insight of the inbox, something said, or a figure. */
export function EvidenceDialog({ shown, claimId, onChoose, onClose }: EvidenceDialogProps) {
  const insights = useCollection('insights');
  const draft = useEvidenceDraft(shown.entry.id);
  const { source, isAgainst } = draft.value;
  const change = (part: Partial<EvidenceDraft>) => draft.change({ ...draft.value, claimId, ...part });
  const add = (piece: NewEvidencePiece['source']) => {
    if (claimId === '') return;
    const used = piece.kind === 'insight' ? insights.find(({ id }) => id === piece.insightId) : undefined;
    const added = addClaimEvidence({ claimId, order: lastOrder('claimEvidence'), isAgainst, source: piece });
    runChange(putToUse(added, used, new Date().toISOString()));
    showToast({
      text: used && isWaiting(used) ? 'Added evidence, and out of the inbox' : 'Added evidence',
      canUndo: true,
    });
    draft.clear();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Add evidence" size="lg">
      <div className={styles.form}>
        <NativeSelect
          label="To the claim"
          value={claimId}
          data={[...(claimId === '' ? [{ value: '', label: 'Choose a claim' }] : []), ...claimGroups(shown)]}
          onChange={(event) => {
            change({ claimId: event.currentTarget.value });
            onChoose(event.currentTarget.value);
          }}
        />
        <div className={styles.row}>
          <SegmentedControl
            aria-label="What it is"
            data={sources}
            value={source}
            onChange={(value) => change({ source: value as EvidenceSource })}
          />
          <SegmentedControl
            aria-label="Which way it speaks"
            data={[
              { value: 'for', label: 'Speaks for it' },
              { value: 'against', label: 'Speaks against it' },
            ]}
            value={isAgainst ? 'against' : 'for'}
            onChange={(value) => change({ isAgainst: value === 'against' })}
          />
        </div>
        {source === 'insight' ? (
          <InsightChoices
            insights={ownFirst(insights, shown.entry.id)}
            taken={takenBy(shown, claimId)}
            isDisabled={claimId === ''}
            onChoose={(insightId) => add({ kind: 'insight', insightId })}
          />
        ) : (
          <EvidenceText
            key={source}
            source={source}
            text={draft.value[source]}
            isDisabled={claimId === ''}
            onChange={(text) => change({ [source]: text })}
            onAdd={(text) => add({ kind: source, id: freshId(), text })}
          />
        )}
      </div>
    </Modal>
  );
}

/** The claims of a persona by kind, for the choice. */
function claimGroups({ claims }: PersonaView) {
  return claimKinds
    .map((kind) => ({
      group: kindWords[kind].name,
      items: claims
        .filter(({ claim }) => claim.kind === kind)
        .map(({ claim }) => ({ value: claim.id, label: shortened(claim.text) })),
    }))
    .filter(({ items }) => items.length > 0);
}

const longestLabel = 90;
const shortened = (text: string) => (text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text);

/** Those of the persona first, the newest of each first. */
function ownFirst(insights: readonly Entity<'insights'>[], personaId: string): readonly Entity<'insights'>[] {
  const newest = insights.toSorted(byDayHeard).toReversed();
  return [
    ...newest.filter((insight) => insight.personaId === personaId),
    ...newest.filter((insight) => insight.personaId !== personaId),
  ];
}

function takenBy({ claims }: PersonaView, claimId: string): ReadonlySet<string> {
  const pieces = claims.find(({ claim }) => claim.id === claimId)?.pieces ?? [];
  return new Set(pieces.flatMap(({ insight }) => insight?.id ?? []));
}

const hints = {
  quote: { label: 'What was said', placeholder: 'In their own words, and who said it' },
  data: { label: 'What the figure says', placeholder: '14 of 20 breakdowns were known to telematics the day before' },
} as const;

interface EvidenceTextProps {
  readonly source: 'quote' | 'data';
  readonly text: string;
  /** Until a claim is chosen. */
  readonly isDisabled: boolean;
  onChange(text: string): void;
  onAdd(text: string): void;
}

function EvidenceText({ source, text, isDisabled, onChange, onAdd }: EvidenceTextProps) {
  const said = text.trim();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (said !== '') onAdd(said);
  };
  return (
    <>
      <Textarea
        {...hints[source]}
        data-autofocus
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.actions}>
        <Button disabled={isDisabled || said === ''} onClick={() => onAdd(said)}>
          Add evidence
        </Button>
      </div>
    </>
  );
}
