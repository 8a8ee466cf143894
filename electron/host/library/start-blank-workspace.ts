import type { Self } from '../../../shared/contract/library.ts';
import { startingHandbook } from '../../../shared/model/starting-handbook.ts';
import type { LiveDocument } from '../live/live-document.ts';

/** Gives a new workspace its name, its first person and the shared stages to agree on. */
export async function startBlankWorkspace(
  live: LiveDocument,
  { name, client }: { readonly name: string; readonly client: string },
  self: Self | null,
): Promise<void> {
  await live.apply(
    {
      name: 'create workspace',
      edits: [
        { kind: 'create', root: 'settings', id: 'settings', fields: { name, client } },
        ...startingHandbook(),
        ...(self
          ? [
              {
                kind: 'create',
                root: 'people',
                id: self.id,
                fields: { name: self.name, title: self.title, function: self.function },
              } as const,
            ]
          : []),
      ],
    },
    self?.id ?? '',
  );
}
