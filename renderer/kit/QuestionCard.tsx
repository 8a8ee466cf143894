import { type ReactNode, useId } from 'react';
import { IconCircleCheck, IconHelpCircle } from './icons.ts';
import classes from './QuestionCard.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What choosing it does: "27 rows would be rejected". */
  readonly consequence?: string;
}

interface QuestionCardProps {
  readonly question: string;
  /** The evidence in numbers, over the choice. */
  readonly evidence?: ReactNode;
  readonly choices: readonly Choice[];
  /** The answer, or the one that is proposed while the question is open. */
  readonly chosen: string | null;
  /** False once it was answered; a proposal alone leaves it open. */
  readonly isOpen?: boolean;
  onChoose(value: string): void;
  /** Stands below the evidence: a bar, a picker for rarer answers. */
  readonly children?: ReactNode;
}

/** Something that only a person can decide: the question, its evidence, and choices that say their consequence. */
export function QuestionCard({
  question,
  evidence,
  choices,
  chosen,
  isOpen = chosen === null,
  onChoose,
  children,
}: QuestionCardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id} {...(isOpen ? {} : { 'data-answered': true })}>
      <span className={classes.icon} aria-hidden>
        {isOpen ? <IconHelpCircle size={18} /> : <IconCircleCheck size={18} />}
      </span>
      <div>
        <h2 className={classes.question} id={id}>
          {question}
        </h2>
        {evidence !== undefined && <p className={classes.evidence}>{evidence}</p>}
        {children}
      </div>
      {choices.length > 0 && (
        <div className={classes.choices} role="radiogroup" aria-labelledby={id}>
          {choices.map((choice) => (
            <label key={choice.value} className={classes.choice}>
              <input
                type="radio"
                name={id}
                value={choice.value}
                checked={chosen === choice.value}
                onChange={() => onChoose(choice.value)}
              />
              <span className={classes.label}>{choice.label}</span>
              {choice.consequence && <span className={classes.consequence}>{choice.consequence}</span>}
            </label>
          ))}
        </div>
      )}
    </section>
  );
}
