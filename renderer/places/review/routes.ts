import type { PlaceScreen } from '../../app/routes.ts';

/** The screens of Review, each loaded when it is first shown. */
export const reviewScreens: readonly PlaceScreen[] = [
  {
    path: 'funnel',
    label: 'Funnel',
    load: async () => (await import('./funnel/FunnelScreen.tsx')).FunnelScreen,
  },
  {
    path: 'quality',
    label: 'Lead quality',
    load: async () => (await import('./quality/QualityScreen.tsx')).QualityScreen,
  },
  {
    path: 'speed',
    label: 'Speed',
    load: async () => (await import('./speed/SpeedScreen.tsx')).SpeedScreen,
  },
  {
    path: 'pipeline',
    label: 'Pipeline',
    load: async () => (await import('./pipeline/PipelineScreen.tsx')).PipelineScreen,
  },
  {
    path: 'meetings',
    label: 'Meetings',
    load: async () => (await import('./meeting/list/MeetingsScreen.tsx')).MeetingsScreen,
  },
  {
    path: 'close',
    label: 'Close the review',
    isHidden: true,
    load: async () => (await import('./meeting/close/CloseScreen.tsx')).CloseScreen,
  },
  {
    path: 'present',
    label: 'Present',
    isHidden: true,
    isFullScreen: true,
    load: async () => (await import('./meeting/present/PresentScreen.tsx')).PresentScreen,
  },
];
