/** Tabler ships one module an icon but types only the barrel, which would make the build read six thousand files. */
declare module '@tabler/icons-react/dist/esm/icons/*' {
  import type { TablerIcon } from '@tabler/icons-react';

  const icon: TablerIcon;

  export { icon as default };
}
