import type { MemberFunction } from '../contract/library.ts';

const labels: Readonly<Record<MemberFunction, string>> = {
  marketing: 'Marketing',
  sales: 'Sales',
  telequalification: 'Telequalification',
  leadership: 'Leadership',
  other: 'Other',
};

/** The name of a function as people read it. */
export function functionLabel(memberFunction: MemberFunction): string {
  return labels[memberFunction];
}
