/** What is open below the diagram or the promises. */
export type Opened = { readonly kind: 'step' | 'stage' | 'promise'; readonly id: string } | { readonly kind: 'order' };
