import { type PersonColor, personColorOf } from '../../shared/model/person.ts';

/** A person's colour as the theme has it, in CSS. */
export function colorValue(color: PersonColor): string {
  return `var(--person-${color})`;
}

/** The colour of someone's caret and ring, in CSS. */
export function colorOf(person: { readonly id: string; readonly color?: string }): string {
  return colorValue(personColorOf(person));
}
