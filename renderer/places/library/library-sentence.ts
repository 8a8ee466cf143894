import { monthWords } from '../../../shared/metrics/words.ts';
import { daysFromNow } from '../../kit/format.ts';
import type { Library } from '../../state/library.tsx';

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];
const inWords = (count: number) => small[count] ?? String(count);

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The day, and what the next ten days ask: "Tuesday 16 June. Three reviews in the next ten days, five actions are late." */
export function librarySentence(library: Pick<Library, 'workspaces'>, now: Date): string {
  const today = `${weekdays[now.getDay()] ?? ''} ${now.getDate()} ${monthWords(now.getMonth() + 1)}`;
  const reviews = library.workspaces.filter(({ nextReview }) => isSoon(nextReview, now)).length;
  const late = library.workspaces.reduce((sum, { overdueActions }) => sum + overdueActions, 0);
  const reviewWords = `${inWords(reviews)} review${reviews === 1 ? '' : 's'} in the next ten days`;
  const lateWords = `${inWords(late).toLowerCase()} action${late === 1 ? ' is' : 's are'} late`;
  return `${today}. ${reviewWords}, ${lateWords}.`;
}

function isSoon(at: string | null, now: Date): boolean {
  if (at === null) return false;
  const days = daysFromNow(at, now);
  return days >= 0 && days <= 10;
}
