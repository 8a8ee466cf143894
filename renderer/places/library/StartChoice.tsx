import { parseLocalDate } from '../../../shared/calendar/local-day.ts';
import { type TemplateKey, templateKeys } from '../../../shared/contract/library.ts';
import { templateParts, workspaceTemplate } from '../../../shared/templates/catalogue.ts';
import { IconBriefcase, IconBuildingStore, IconFileText, IconHeartHandshake, IconRocket } from '../../kit/icons.ts';
import { today } from '../../kit/today.ts';
import classes from './StartChoice.module.css';

/** What a new workspace begins with. */
export type Start = TemplateKey | 'blank' | 'sample';

/** What most teams need who begin. */
export const usualStart: Start = 'alignment';

const icons: Readonly<Record<Start, typeof IconRocket>> = {
  blank: IconFileText,
  alignment: IconHeartHandshake,
  launch: IconRocket,
  consulting: IconBriefcase,
  sample: IconBuildingStore,
};

interface StartWords {
  readonly name: string;
  readonly promise: string;
}

const otherWords: Readonly<Record<'blank' | 'sample', StartWords>> = {
  blank: { name: 'Blank', promise: 'The stages of the handbook to agree on, and nothing else.' },
  sample: {
    name: 'Sample company',
    promise: 'Axlewise with nine months of leads and deals, two past reviews, and problems to find.',
  },
};

const wordsOf = (start: Start): StartWords =>
  start === 'blank' || start === 'sample' ? otherWords[start] : workspaceTemplate(start);

interface StartChoiceProps {
  readonly value: Start;
  readonly hasSample: boolean;
  onChoose(start: Start): void;
}

/** What there is to begin with; the chosen one says what is in it. */
export function StartChoice({ value, hasSample, onChoose }: StartChoiceProps) {
  const starts: readonly Start[] = [...templateKeys, 'blank', ...(hasSample ? (['sample'] as const) : [])];
  return (
    <fieldset className={classes.starts}>
      <legend className={classes.legend}>Begin with</legend>
      {starts.map((start) => {
        const { name, promise } = wordsOf(start);
        const Icon = icons[start];
        return (
          <label key={start} className={classes.start} data-chosen={start === value || undefined}>
            <input
              type="radio"
              name="start"
              className={classes.radio}
              checked={start === value}
              onChange={() => onChoose(start)}
            />
            <Icon size={18} stroke={1.6} aria-hidden />
            <span className={classes.words}>
              <span className={classes.name}>{name}</span>
              <span className={classes.promise}>{promise}</span>
              {start === value && start !== 'blank' && start !== 'sample' && <Preview template={start} />}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Preview({ template }: { readonly template: TemplateKey }) {
  const parts = templateParts(workspaceTemplate(template), parseLocalDate(today()) ?? 0);
  return (
    <span className={classes.parts}>
      {parts.map(({ label, names }) => (
        <span key={label} className={classes.part} title={names.join('\n')}>
          <span className={classes.label}>{label}</span>
          <span className={classes.names}>{names.join(', ')}</span>
        </span>
      ))}
    </span>
  );
}
