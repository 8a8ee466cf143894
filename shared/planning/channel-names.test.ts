import { expect, test } from 'vitest';
import { channelCalled, looseNames } from './channel-names.ts';

const channels = [
  { id: 'fairs', name: 'Events and fairs' },
  { id: 'unnamed', name: '' },
];
const line = (id: string, campaignId: string, name: string, channelId: string | null = null) => ({
  id,
  campaignId,
  name,
  channelId,
});

test('a channel is found by its name, whatever its capitals and spaces', () => {
  expect(channelCalled(channels, ' events  and Fairs ')?.id).toBe('fairs');
  expect(channelCalled(channels, 'Fairs')).toBeNull();
  expect(channelCalled(channels, '  ')).toBeNull();
});

test('names that are typed only are each said once, with who has them and the channel they could be', () => {
  const lines = [
    line('1', 'a', 'LinkedIn '),
    line('2', 'b', 'linkedin'),
    line('3', 'b', 'LINKEDIN'),
    line('4', 'a', 'events and fairs'),
    line('5', 'a', 'Fleet Expo', 'fairs'),
    line('6', 'a', 'Radio', 'deleted'),
    line('7', 'a', ''),
  ];
  expect(looseNames(lines, channels)).toEqual([
    { name: 'LinkedIn', lineIds: ['1', '2', '3'], campaigns: 2, channelId: null },
    { name: 'events and fairs', lineIds: ['4'], campaigns: 1, channelId: 'fairs' },
    { name: 'Radio', lineIds: ['6'], campaigns: 1, channelId: null },
  ]);
});
