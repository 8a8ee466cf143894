import type { Entity } from '../../../../../shared/model/entities.ts';
import { knownName } from '../../../../../shared/model/person.ts';
import { useKnownEntry } from '../../../../document/index.ts';
import { formatDate } from '../../../../kit/format.ts';
import { IconQuote } from '../../../../kit/icons.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { type ClaimKind, kindWords } from '../../claim-words.ts';
import { customerLinks } from '../../links.ts';
import { SideBySide } from '../../SideBySide.tsx';
import { funnelStageOf, useStageNames } from '../../stages.ts';
import type { PersonaView } from '../persona-view.ts';
import styles from './claims.module.css';

interface NewestQuoteProps {
  readonly workspaceId: string;
  readonly shown: PersonaView;
  readonly quote: Entity<'insights'>;
}

/** What they said last, who heard it, and what it is evidence for. */
export function NewestQuote({ workspaceId, shown, quote }: NewestQuoteProps) {
  const names = useStageNames();
  const person = useKnownEntry('people', quote.hearer ?? '');
  const hearer = person && knownName(person);
  const stage = funnelStageOf(quote.stage);
  const kinds = new Set<ClaimKind>(
    shown.claims
      .filter(({ pieces }) => pieces.some(({ insight }) => insight?.id === quote.id))
      .map(({ claim }) => claim.kind),
  );
  const isNamed = quote.who !== '' || quote.account !== '';
  const heard = [hearer && `Heard by ${hearer}`, quote.heardOn && formatDate(quote.heardOn)].filter(Boolean).join(', ');
  return (
    <figure className={styles.quote}>
      <IconQuote size={18} aria-hidden />
      <div>
        <blockquote>
          <a href={customerLinks.insight(workspaceId, quote.id)}>“{quote.text}”</a>
        </blockquote>
        <figcaption>
          <SideBySide parts={[quote.who, quote.account]} />
          {isNamed && heard !== '' && '. '}
          {heard}
        </figcaption>
      </div>
      <span className={styles.tags}>
        {[...kinds].map((kind) => (
          <Pill key={kind} tone="plain">
            {kindWords[kind].name}
          </Pill>
        ))}
        {stage && <Pill tone="plain">{names[stage]}</Pill>}
      </span>
    </figure>
  );
}
