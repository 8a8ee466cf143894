/** A term that most handbooks need, with a sentence to begin from. */
export interface StartingTerm {
  /** Its short name, which is its id too, so that it can exist once. */
  readonly stage: string;
  readonly label: string;
  readonly hint: string;
  readonly meaning: string;
}

/** What stages speak of: the terms that are offered first. */
export const startingTerms: readonly StartingTerm[] = [
  {
    stage: 'ideal-customer',
    label: 'Ideal customer',
    hint: 'Who we can help best',
    meaning: 'The companies that we help best, and that stay.',
  },
  {
    stage: 'minimum-information',
    label: 'Minimum information',
    hint: 'What has to be known before a call',
    meaning: 'What has to be in the record before anyone calls.',
  },
  {
    stage: 'lead-score',
    label: 'Lead score',
    hint: 'Points, and what they are given for',
    meaning: 'Points for what someone did, and for how well they fit.',
  },
  {
    stage: 'rejection-reasons',
    label: 'Rejection reasons',
    hint: 'Why a lead is given back',
    meaning: 'The reasons for which a lead is given back: one each, the one that alone would have been enough.',
  },
];
