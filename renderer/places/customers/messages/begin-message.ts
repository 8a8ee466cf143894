import { isGap, type MessageCell, messageId } from '../../../../shared/planning/message-grid.ts';
import { navigate } from '../../../app/routes.ts';
import { beginMessage } from '../../../commands/write-message.ts';
import { runChange } from '../../../document/index.ts';
import { nameNext } from '../../../state/just-made.ts';
import { customerLinks } from '../links.ts';

/**
 * Goes to the message of a persona at a stage; where nobody has, begins it. One without a word looks like none, and is to
 * be said in one line just the same.
 */
export function openGap(
  workspaceId: string,
  { personaId, stage, message }: Pick<MessageCell, 'personaId' | 'stage' | 'message'>,
): void {
  if (isGap({ message })) nameNext(messageId(personaId, stage));
  if (message === null) runChange(beginMessage(personaId, stage, {}));
  navigate(customerLinks.message(workspaceId, personaId, stage));
}
