import { navigate } from '../../../app/routes.ts';
import { beginMessage } from '../../../commands/write-message.ts';
import { runChange } from '../../../document/index.ts';
import { customerLinks } from '../links.ts';

/** Begins the message of a persona at a stage and goes there. */
export function openNewMessage(workspaceId: string, personaId: string, stage: string): void {
  runChange(beginMessage(personaId, stage, {}));
  navigate(customerLinks.message(workspaceId, personaId, stage));
}
