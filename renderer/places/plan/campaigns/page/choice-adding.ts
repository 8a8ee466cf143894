import { funnelStages } from '../../../../../shared/crm/fields.ts';
import { messageId } from '../../../../../shared/planning/message-grid.ts';
import { addPersona } from '../../../../commands/edit-persona.ts';
import { beginMessage } from '../../../../commands/write-message.ts';
import { freshId, inOneStep, lastOrder, runChange, useCollection } from '../../../../document/index.ts';
import type { Adding } from '../../../../kit/fields/QuietSelect.tsx';
import type { CampaignProps } from '../campaign-props.ts';
import { changeCampaign } from '../edit-parts.ts';
import { useStageLabels } from '../use-stage-labels.ts';

type Campaign = CampaignProps['parts']['entry'];

const keyOf = (text: string) => text.trim().toLocaleLowerCase();

/** A persona that nobody has written down yet, made where the campaign asks for whom it is. */
export function useNewPersona(entry: Campaign): Adding {
  const names = new Set(useCollection('personas').map(({ name }) => keyOf(name)));
  return {
    hint: 'Type a name to add a new persona',
    words: (typed) => (keyOf(typed) === '' || names.has(keyOf(typed)) ? null : `New persona ${typed.trim()}`),
    add: (typed) =>
      inOneStep(() => {
        const id = freshId();
        const name = typed.trim();
        runChange({ ...addPersona(id, lastOrder('personas'), { name }), name: `add persona ${name}` });
        changeCampaign(entry, { personaId: id }, 'persona');
      }),
  };
}

/** A message to the campaign's persona, at the first stage from the campaign's on where they are told nothing yet. */
export function useNewMessage(entry: Campaign): Adding {
  const written = new Set(useCollection('messages').map(({ personaId, stage }) => messageId(personaId, stage)));
  const hasPersona = useCollection('personas').some(({ id }) => id === entry.personaId);
  const labels = useStageLabels();
  const { personaId } = entry;
  if (personaId === null || !hasPersona) {
    return { hint: 'New message: choose the persona first', words: () => null, add: () => undefined };
  }
  const from = Math.max(0, funnelStages.indexOf(entry.fromStage as (typeof funnelStages)[number]));
  const inOrder = [...funnelStages.slice(from), ...funnelStages.slice(0, from)];
  const stage = inOrder.find((each) => !written.has(messageId(personaId, each)));
  if (stage === undefined)
    return { hint: 'They have a message at each stage', words: () => null, add: () => undefined };
  const at = labels.find(({ value }) => value === stage)?.label ?? stage;
  return {
    hint: `New message at ${at}: type its headline`,
    words: (typed) => (keyOf(typed) === '' ? null : `New message at ${at}: ${typed.trim()}`),
    add: (typed) =>
      inOneStep(() => {
        runChange(beginMessage(personaId, stage, { headline: typed.trim() }));
        changeCampaign(entry, { messageId: messageId(personaId, stage) }, 'message');
      }),
  };
}
