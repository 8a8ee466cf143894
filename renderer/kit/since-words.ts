import { formatDate } from './format.ts';

/** Since when somebody is on the list: "since 3 Nov 2026"; nothing where that is not known. */
export function sinceWords({ createdAt }: { readonly createdAt: string }): string {
  return createdAt === '' ? '' : `since ${formatDate(createdAt)}`;
}
