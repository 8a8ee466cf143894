import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { insightKinds } from '../../../../shared/model/customer.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { themesInUse } from '../../../../shared/planning/themes.ts';
import { useCollection } from '../../../document/index.ts';
import { KeyHint } from '../../../kit/KeyHint.tsx';
import { useDraft } from '../../../state/drafts.ts';
import { type InsightKind, insightWords } from './insight-words.ts';
import styles from './insights.module.css';
import { type NewInsight, nothingHeard, useKeepInsight } from './use-new-insight.ts';

interface InsightLineProps {
  /** In a dialog: fields below each other, and closed once it is kept. */
  onKept?(): void;
}

/** Writes down what was heard: the words first, then who by Enter from field to field; Enter in the last one keeps. */
export function InsightLine({ onKept }: InsightLineProps) {
  const draft = useDraft(['insight'], nothingHeard);
  const heard = draft.value;
  const form = useRef<HTMLFormElement>(null);
  const keepInsight = useKeepInsight();
  const { ask, theme } = insightWords[heard.kind];
  const change = (part: Partial<NewInsight>) => draft.change({ ...heard, ...part });
  const canKeep = heard.text.trim() !== '';
  const keep = () => {
    if (!canKeep) return fieldsOf(form.current)[0]?.focus();
    keepInsight(heard);
    draft.change({ ...nothingHeard, kind: heard.kind });
    if (onKept) onKept();
    else fieldsOf(form.current)[0]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const isNext = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
    const fields = fieldsOf(form.current);
    const at = fields.findIndex((field) => field.isSameNode(event.target as Node));
    if (!isNext || at < 0) return;
    event.preventDefault();
    const next = event.ctrlKey || event.metaKey ? undefined : fields[at + 1];
    if (next) next.focus();
    else keep();
  };
  return (
    <form
      ref={form}
      className={styles.entry}
      {...(onKept ? { 'data-tall': true } : {})}
      aria-label="Write down what was heard"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <SegmentedControl
        aria-label="What it is"
        data={insightKinds.map((kind) => ({ value: kind, label: insightWords[kind].name }))}
        value={heard.kind}
        onChange={(kind) => change({ kind: kind as InsightKind })}
      />
      <Textarea
        className={styles.quoteField}
        aria-label={ask}
        placeholder={ask}
        autosize
        minRows={1}
        maxRows={6}
        {...(onKept ? { 'data-autofocus': true } : {})}
        value={heard.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Details heard={heard} themeLabel={theme} onChange={change} />
      <Button type="submit" disabled={!canKeep}>
        Keep
      </Button>
      <span className={styles.keys}>
        <KeyHint keys={['Enter']} /> next field <KeyHint keys={['Mod', 'Enter']} /> keep
      </span>
    </form>
  );
}

/** The fields in their order; the choice of the kind is none of them, since it rarely changes. */
function fieldsOf(form: HTMLFormElement | null): readonly HTMLElement[] {
  return [
    ...(form?.querySelectorAll<HTMLElement>('textarea:not([aria-hidden]), input:not([type="radio"]), select') ?? []),
  ];
}

interface DetailsProps {
  readonly heard: NewInsight;
  readonly themeLabel: string;
  onChange(part: Partial<NewInsight>): void;
}

function Details({ heard, themeLabel, onChange }: DetailsProps) {
  const insights = useCollection('insights');
  const personas = useCollection('personas');
  const themes = useMemo(() => themesInUse(insights), [insights]);
  const accounts = useMemo(() => [...new Set(insights.map(({ account }) => account).filter(Boolean))], [insights]);
  const id = useId();
  return (
    <div className={styles.details}>
      <TextInput
        aria-label="Account"
        placeholder="Account"
        list={`${id}-accounts`}
        value={heard.account}
        onChange={(event) => onChange({ account: event.currentTarget.value })}
      />
      <TextInput
        aria-label="Who said it"
        placeholder="Who said it"
        value={heard.who}
        onChange={(event) => onChange({ who: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label="Persona"
        value={heard.personaId}
        data={[
          { value: '', label: 'Persona' },
          ...personas.map((persona) => ({ value: persona.id, label: personaName(persona) })),
        ]}
        onChange={(event) => onChange({ personaId: event.currentTarget.value })}
      />
      <TextInput
        aria-label={themeLabel}
        placeholder={themeLabel}
        list={`${id}-themes`}
        value={heard.theme}
        onChange={(event) => onChange({ theme: event.currentTarget.value })}
      />
      <datalist id={`${id}-themes`}>
        {themes.map((theme) => (
          <option key={theme} value={theme} />
        ))}
      </datalist>
      <datalist id={`${id}-accounts`}>
        {accounts.map((account) => (
          <option key={account} value={account} />
        ))}
      </datalist>
    </div>
  );
}
