import { type MessageCell, messageId } from '../../../../shared/planning/message-grid.ts';
import { navigate } from '../../../app/routes.ts';
import { beginMessage } from '../../../commands/write-message.ts';
import { runChange } from '../../../document/index.ts';
import { nameNext } from '../../../state/just-made.ts';
import { customerLinks } from '../links.ts';

/** Goes to the message of a persona at a stage; where nobody has, begins it, to be said in one line. */
export function openGap(
  workspaceId: string,
  { personaId, stage, message }: Pick<MessageCell, 'personaId' | 'stage' | 'message'>,
): void {
  if (message === null) {
    nameNext(messageId(personaId, stage));
    runChange(beginMessage(personaId, stage, {}));
  }
  navigate(customerLinks.message(workspaceId, personaId, stage));
}
