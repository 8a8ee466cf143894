import type { contentKinds } from '../../../shared/model/customer.ts';

export type ContentKind = (typeof contentKinds)[number];

/** What the kinds of content are called. */
export const contentKindNames: Readonly<Record<ContentKind, string>> = {
  'case-study': 'Case study',
  blog: 'Blog post',
  ebook: 'eBook',
  guide: 'Guide',
  video: 'Video',
  webinar: 'Webinar',
  infographic: 'Infographic',
  tool: 'Tool',
  deck: 'Deck',
  script: 'Script',
  other: 'Other',
};
