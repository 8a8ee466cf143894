import type { Entity } from '../../../../shared/model/entities.ts';
import { workspaceHref } from '../../../app/routes.ts';
import { useCollection } from '../../../document/index.ts';
import { customerLinks } from '../links.ts';
import { useStageNames } from '../stages.ts';
import { type SlideName, slideNames, slides } from './insight-words.ts';
import styles from './insights.module.css';

interface UsedInProps {
  readonly workspaceId: string;
  readonly insight: Entity<'insights'>;
}

/** Where an insight went: claims that it speaks for, messages that it is behind, slides that it stands beside. */
export function UsedIn({ workspaceId, insight }: UsedInProps) {
  const names = useStageNames();
  const personas = useCollection('personas');
  const claims = useCollection('claims');
  const evidence = useCollection('claimEvidence').filter(({ insightId }) => insightId === insight.id);
  const backed = useCollection('messageInsights').filter(({ insightId }) => insightId === insight.id);
  const messages = useCollection('messages').filter(({ id }) => backed.some(({ messageId }) => messageId === id));
  const isThere = ({ personaId }: { readonly personaId: string }) => personas.some(({ id }) => id === personaId);
  const spoken = evidence.flatMap((piece) => {
    const claim = claims.find(({ id }) => id === piece.claimId);
    return claim && isThere(claim) ? [{ piece, claim }] : [];
  });
  const beside = slides.filter((slide) => insight.slides.includes(slide));
  const written = messages.filter(isThere);
  if (spoken.length + written.length + beside.length === 0) return null;
  const stageOf = (stage: string) => (stage in names ? names[stage as keyof typeof names] : stage);
  return (
    <ul className={styles.used} aria-label="Used in">
      {spoken.map(({ piece, claim }) => (
        <li key={piece.id}>
          Speaks {piece.isAgainst ? 'against' : 'for'}{' '}
          <a href={customerLinks.persona(workspaceId, claim.personaId)}>{claim.text}</a>
        </li>
      ))}
      {written.map(({ id, personaId, stage, headline }) => (
        <li key={id}>
          Behind the message{' '}
          <a href={customerLinks.message(workspaceId, personaId, stage)}>
            {headline === '' ? stageOf(stage) : headline}
          </a>
        </li>
      ))}
      {beside.map((slide: SlideName) => (
        <li key={slide}>
          Beside the review’s <a href={workspaceHref(workspaceId, ['review', slide])}>{slideNames[slide]}</a>
        </li>
      ))}
    </ul>
  );
}
