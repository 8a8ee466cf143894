import type { MessageCell } from '../../../../shared/planning/message-grid.ts';
import { navigate } from '../../../app/routes.ts';
import { beginMessage } from '../../../commands/write-message.ts';
import { runChange } from '../../../document/index.ts';
import { customerLinks } from '../links.ts';

/** Goes to the message of a persona at a stage; begins it where nobody has. */
export function openGap(
  workspaceId: string,
  { personaId, stage, message }: Pick<MessageCell, 'personaId' | 'stage' | 'message'>,
): void {
  if (message === null) runChange(beginMessage(personaId, stage, {}));
  navigate(customerLinks.message(workspaceId, personaId, stage));
}
