import { Button } from '@mantine/core';
import { positionKinds } from '../../../../../shared/model/customer.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { addPosition } from '../../../../commands/write-message.ts';
import { freshId, runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { countOf } from '../../../../kit/format.ts';
import { IconAlertTriangle, IconPlus } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { nameNext } from '../../../../state/just-made.ts';
import { lastOrder } from '../../edit-here.ts';
import { PositionLine } from './PositionLine.tsx';
import { hasProof, type PositionKind, positionWords } from './position-words.ts';
import styles from './positioning.module.css';

/** What all messages stand on: position, differentiators, proof and competitors, each claim with its proof and source. */
export function PositioningCard({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const positions = useCollection('positions');
  const unproven = positions.filter((position) => !hasProof(position)).length;
  return (
    <Card
      flush
      title="Positioning"
      about="What we claim, what proves it, and where that is from"
      actions={
        unproven > 0 && (
          <Pill tone="warn" icon={<IconAlertTriangle size={13} aria-hidden />}>
            {countOf(unproven, 'claim')} without proof
          </Pill>
        )
      }
    >
      {positionKinds.map((kind) => (
        <KindPart
          key={kind}
          kind={kind}
          positions={positions.filter((position) => position.kind === kind)}
          isReadOnly={isReadOnly}
        />
      ))}
    </Card>
  );
}

interface KindPartProps {
  readonly kind: PositionKind;
  readonly positions: readonly Entity<'positions'>[];
  readonly isReadOnly: boolean;
}

function KindPart({ kind, positions, isReadOnly }: KindPartProps) {
  const { name, add, ask } = positionWords[kind];
  const create = () => {
    const id = freshId();
    nameNext(id);
    runChange(addPosition(id, { kind, order: lastOrder('positions') }));
  };
  return (
    <section className={styles.kind} aria-label={name}>
      <header className={styles.kindHead}>
        <h3>{name}</h3>
        {!isReadOnly && (
          <Button variant="subtle" size="sm" leftSection={<IconPlus size={14} />} onClick={create}>
            {add}
          </Button>
        )}
      </header>
      {positions.length === 0 && <p className={styles.ask}>{ask}</p>}
      <ul className={styles.lines}>
        {positions.map((position) => (
          <PositionLine key={position.id} position={position} isReadOnly={isReadOnly} />
        ))}
      </ul>
    </section>
  );
}
