import { workspaceHref } from '../../app/routes.ts';

/** The addresses of Customers. */
export const customerLinks = {
  personas: (workspaceId: string) => workspaceHref(workspaceId, ['customers', 'personas']),
  persona: (workspaceId: string, id: string) => workspaceHref(workspaceId, ['customers', 'personas', id]),
  messages: (workspaceId: string) => workspaceHref(workspaceId, ['customers', 'messages']),
  message: (workspaceId: string, personaId: string, stage: string) =>
    workspaceHref(workspaceId, ['customers', 'messages', personaId, stage]),
  content: (workspaceId: string) => workspaceHref(workspaceId, ['customers', 'content']),
  piece: (workspaceId: string, id: string) => workspaceHref(workspaceId, ['customers', 'content', id]),
  insights: (workspaceId: string) => workspaceHref(workspaceId, ['customers', 'insights']),
  insight: (workspaceId: string, id: string) => workspaceHref(workspaceId, ['customers', 'insights', id]),
  campaign: (workspaceId: string, id: string) => workspaceHref(workspaceId, ['plan', 'campaigns', id]),
  import: (workspaceId: string) => workspaceHref(workspaceId, ['data', 'imports', 'new']),
} as const;
