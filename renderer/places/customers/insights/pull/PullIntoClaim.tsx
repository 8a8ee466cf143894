import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { claimKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { addClaimEvidence } from '../../../../commands/edit-persona.ts';
import { putToUse } from '../../../../commands/hear-insight.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { kindWords } from '../../claim-words.ts';
import { lastOrder } from '../../edit-here.ts';
import { isWaiting } from '../insight-words.ts';
import styles from './pull.module.css';

interface PullIntoClaimProps {
  readonly insight: Entity<'insights'>;
  onDone(): void;
}

const longest = 90;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function claimGroups(claims: readonly Entity<'claims'>[]) {
  return claimKinds
    .map((kind) => ({
      group: kindWords[kind].name,
      items: claims
        .filter((claim) => claim.kind === kind)
        .map(({ id, text }) => ({ value: id, label: shortened(text) })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Makes an insight evidence for a claim or against it. */
export function PullIntoClaim({ insight, onDone }: PullIntoClaimProps) {
  const personas = useCollection('personas');
  const claims = useCollection('claims');
  // Whoever has one persona means that one; of several nobody knows which.
  const [personaId, setPersonaId] = useState(insight.personaId ?? (personas.length === 1 ? personas[0]?.id : '') ?? '');
  const [chosen, setChosen] = useState('');
  const [isAgainst, setAgainst] = useState(false);
  const own = claims.filter((claim) => claim.personaId === personaId && claim.text !== '');
  const claimId = own.some(({ id }) => id === chosen) ? chosen : '';
  const add = () => {
    const source = { kind: 'insight', insightId: insight.id } as const;
    const piece = addClaimEvidence({ claimId, order: lastOrder('claimEvidence'), isAgainst, source });
    runChange(putToUse(piece, insight, new Date().toISOString()));
    showToast({
      text: isWaiting(insight) ? 'Added as evidence, and out of the inbox' : 'Added as evidence',
      canUndo: true,
    });
    onDone();
  };
  if (personas.length === 0) return <p className={styles.none}>No persona is written down yet.</p>;
  return (
    <>
      <NativeSelect
        label="Persona"
        value={personaId}
        data={[
          ...(personaId === '' ? [{ value: '', label: 'Choose a persona' }] : []),
          ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
        ]}
        onChange={(event) => setPersonaId(event.currentTarget.value)}
      />
      {personaId === '' ? null : own.length === 0 ? (
        <p className={styles.none}>Nothing is claimed of them yet.</p>
      ) : (
        <NativeSelect
          label="Claim"
          value={claimId}
          data={[{ value: '', label: 'Choose a claim' }, ...claimGroups(own)]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <SegmentedControl
        aria-label="Which way it speaks"
        data={[
          { value: 'for', label: 'Speaks for it' },
          { value: 'against', label: 'Speaks against it' },
        ]}
        value={isAgainst ? 'against' : 'for'}
        onChange={(value) => setAgainst(value === 'against')}
      />
      <div className={styles.actions}>
        <Button disabled={claimId === ''} onClick={add}>
          Add as evidence
        </Button>
      </div>
    </>
  );
}
