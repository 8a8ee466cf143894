import { useEffect, useEffectEvent } from 'react';
import { localDateOf } from '../../../../../shared/calendar/zone.ts';
import { setPresencePlace, useCollection, usePresence, useSettings } from '../../../../document/index.ts';
import { Avatar } from '../../../../kit/Avatar.tsx';
import { dayWords } from '../../../../kit/period/period-words.ts';
import { colorOf } from '../../../../kit/person-color.ts';
import { today } from '../../../../kit/today.ts';
import { useMe } from '../../../../state/use-me.ts';
import type { AgendaItem, Meeting } from '../slides.ts';
import styles from './present.module.css';

interface PresentFooterProps {
  readonly workspaceId: string;
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly index: number;
  onSlide(key: string): void;
}

/** Who is here and who follows, the keys, and where in the review we are. */
export function PresentFooter({ meeting, item, index, onSlide }: PresentFooterProps) {
  const follow = useFollowing(meeting, item, onSlide);
  const me = useMe();
  const people = useCollection('people');
  const presence = usePresence();
  const isMine = (id: string) => presence.some((one) => one.isThisWindow && one.personId === id);
  const here = [...new Set(presence.map(({ personId }) => personId))].slice(0, 6);
  const day = localDateOf(meeting.startedAt ?? meeting.plannedAt ?? today(), useSettings().timeZone);
  return (
    <footer className={styles.foot}>
      <div className={styles.people}>
        {here.map((id) => {
          const person = people.find((one) => one.id === id);
          const name = person?.name ?? presence.find((one) => one.personId === id)?.name ?? '';
          return (
            <Avatar
              key={id}
              name={name}
              function={person?.function ?? (isMine(id) ? me.function : 'other')}
              size={38}
              presence="here"
              ring={colorOf({ ...person, id })}
              ground="var(--bg)"
            />
          );
        })}
      </div>
      <span className={styles.follow}>{follow}</span>
      <span className={styles.keys}>
        <kbd>←</kbd>
        <kbd>→</kbd> slide
      </span>
      <span className={styles.keys}>
        <kbd>T</kbd> table
      </span>
      <span className={styles.keys}>
        <kbd>Esc</kbd> leave
      </span>
      <span>
        Review {meeting.number}, {dayWords(day, true)}, slide {index + 1} of {meeting.agenda.length}
      </span>
    </footer>
  );
}

/** Guests go where the presenter goes; says so. Whoever presents tells the others where they are. */
function useFollowing(meeting: Meeting, item: AgendaItem, onSlide: (key: string) => void): string {
  const me = useMe();
  const presence = usePresence();
  const people = useCollection('people');
  const isPresenter = meeting.presenter === null || meeting.presenter === me.id;
  const presenter = presence.find(
    (one) => one.personId === meeting.presenter && !one.isThisWindow && one.at.meeting === meeting.id,
  );
  const slide = presenter?.at.slide;
  // Only a step of the presenter's moves a guest: they may look at another slide meanwhile.
  const move = useEffectEvent((key: string) => {
    if (key !== item.key) onSlide(key);
  });
  useEffect(() => {
    if (!isPresenter && slide !== undefined) move(slide);
  }, [slide, isPresenter]);
  useEffect(() => {
    // After the frame's own word on where this window is, which names the screen alone.
    const timer = setTimeout(() =>
      setPresencePlace({ place: 'review', screen: 'present', meeting: meeting.id, slide: item.key }),
    );
    return () => clearTimeout(timer);
  }, [meeting.id, item.key]);
  const guests = presence.filter(
    (one) => !one.isThisWindow && one.at.meeting === meeting.id && one.personId !== meeting.presenter,
  );
  const nameOf = (id: string | null) =>
    people.find((person) => person.id === id)?.name.split(' ')[0] ?? 'the presenter';
  if (!isPresenter) return presenter ? `You follow ${nameOf(meeting.presenter)}` : '';
  return guests.length === 0 ? '' : `${guests.length} ${guests.length === 1 ? 'follows' : 'follow'} you`;
}
