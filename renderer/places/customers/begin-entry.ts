import { navigate } from '../../app/routes.ts';
import { addPersona } from '../../commands/edit-persona.ts';
import { addContent } from '../../commands/keep-content.ts';
import { freshId, runChange } from '../../document/index.ts';
import { nameNext } from '../../state/just-made.ts';
import { lastOrder } from './edit-here.ts';
import { customerLinks } from './links.ts';

/** Makes a persona and opens it, to be named. */
export function beginPersona(workspaceId: string): void {
  const id = freshId();
  nameNext(id);
  runChange(addPersona(id, lastOrder('personas'), {}));
  navigate(customerLinks.persona(workspaceId, id));
}

/** Makes a piece of content of somebody's and opens it, to be named. */
export function beginPiece(workspaceId: string, owner: string): void {
  const id = freshId();
  nameNext(id);
  runChange(addContent(id, { order: lastOrder('content'), owner: owner === '' ? null : owner }));
  navigate(customerLinks.piece(workspaceId, id));
}
