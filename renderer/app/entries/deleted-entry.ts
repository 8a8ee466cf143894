import type { Entity, RootName, Snapshot } from '../../../shared/model/entities.ts';
import { definitionName } from '../../../shared/model/handbook-entry.ts';
import { startingStageLabels } from '../../../shared/model/starting-handbook.ts';
import type { DeletedEntry } from '../../document/index.ts';
import { nameInShort } from '../../kit/in-short.ts';

/** What stands open in a window: the screen with what its address names, and the entry of the line with the focus. */
export interface OpenHere {
  readonly screen: string;
  readonly rest: readonly string[];
  readonly focused: string | null;
}

/** Of what was deleted the entry that stood open here: the outer one first, a campaign before its task; null for none. */
export function openOfDeleted(deleted: readonly DeletedEntry[], here: OpenHere, now: Snapshot): DeletedEntry | null {
  // A person is taken off a list, and stays readable wherever they are named.
  const entries = deleted.filter(({ root }) => root !== 'people');
  const isNamedBy = ({ root, id }: DeletedEntry, part: string) =>
    root === 'definitions' && here.screen === 'handbook' ? now.definitions.get(id)?.stage === part : id === part;
  for (const part of here.rest) {
    const named = entries.find((entry) => isNamedBy(entry, part));
    if (named) return named;
  }
  return entries.find(({ id }) => id === here.focused) ?? null;
}

const nouns: Readonly<Partial<Record<RootName, string>>> = {
  handoffs: 'a step',
  slas: 'a promise',
  personas: 'a persona',
  claims: 'a claim',
  definitions: 'a term',
  goals: 'a goal',
  campaigns: 'a campaign',
  tasks: 'a task',
  programmes: 'a programme',
  channels: 'a channel',
  incentiveSchemes: 'a scheme',
  meetingSeries: 'a series',
  exchanges: 'an exchange',
  content: 'a piece of content',
};

const wordFields = ['title', 'name', 'label', 'text', 'headline', 'role'] as const;

function ownWords(entry: object): string {
  const words: Readonly<Record<string, unknown>> = { ...entry };
  const said = wordFields.map((field) => words[field]).find((word) => typeof word === 'string' && word.trim() !== '');
  return typeof said === 'string' ? nameInShort(said.trim()) : '';
}

/** What a step is called: by its stages, as the handbook names them. */
function stepName({ fromStage, toStage }: Entity<'handoffs'>, { definitions }: Snapshot): string {
  const nameOf = (stage: string) => {
    const definition = [...definitions.values()].find((each) => each.stage === stage && each.deletedAt === null);
    return definition ? definitionName(definition) : (startingStageLabels.get(stage) ?? stage);
  };
  return `${nameOf(fromStage)} to ${nameOf(toStage)}`;
}

/** An entry in a sentence: “MQL to SAL”; by its kind where it has no words yet: "a goal without words". */
export function calledInSentence({ root, id }: DeletedEntry, snapshot: Snapshot): string {
  const entry = snapshot[root].get(id);
  const step = root === 'handoffs' ? snapshot.handoffs.get(id) : undefined;
  const definition = root === 'definitions' ? snapshot.definitions.get(id) : undefined;
  const words = step ? stepName(step, snapshot) : definition ? definitionName(definition) : ownWords(entry ?? {});
  return words === '' ? `${nouns[root] ?? 'an entry'} without words` : `“${words}”`;
}

/** Who deleted what stood open here; `by` is null for whoever sits here in another window, empty for nobody known. */
export function deletedWords(what: string, by: string | null): string {
  if (by === null) return `You deleted ${what} in another window; it was open here`;
  return `${by === '' ? 'Somebody' : by} deleted ${what}, which you had open`;
}
