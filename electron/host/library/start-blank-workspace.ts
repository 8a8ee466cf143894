import { parseLocalDate } from '../../../shared/calendar/local-day.ts';
import type { Self, TemplateKey } from '../../../shared/contract/library.ts';
import type { Edit } from '../../../shared/model/change.ts';
import { startingHandbook } from '../../../shared/model/starting-handbook.ts';
import { usualCurrency } from '../../../shared/money/region-currency.ts';
import { workspaceTemplate } from '../../../shared/templates/catalogue.ts';
import { localToday } from '../files/local-today.ts';
import type { LiveDocument } from '../live/live-document.ts';

interface BlankWorkspace {
  readonly name: string;
  readonly client: string;
  /** An IANA name: where its days and periods begin at midnight. */
  readonly timeZone: string;
  /** What it begins with besides the stages; null for nothing. */
  readonly template?: TemplateKey | null;
  /** What it counts money in, by its code; null for the usual one. */
  readonly currency?: string | null;
}

/** Gives a new workspace its name, its time zone, its first person, the shared stages to agree on, and what its template holds. */
export async function startBlankWorkspace(
  live: LiveDocument,
  { name, client, timeZone, template = null, currency = null }: BlankWorkspace,
  self: Self | null,
): Promise<void> {
  await live.apply(
    {
      name: 'create workspace',
      edits: [
        {
          kind: 'create',
          root: 'settings',
          id: 'settings',
          fields: { name, client, timeZone, currency: currency ?? usualCurrency },
        },
        ...startingHandbook(),
        ...fromTemplate(template, timeZone),
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

function fromTemplate(key: TemplateKey | null, timeZone: string): readonly Edit[] {
  const today = parseLocalDate(localToday());
  return key === null || today === null ? [] : workspaceTemplate(key).edits(today, timeZone);
}
