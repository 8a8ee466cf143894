import { Checkbox } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { showInSlide } from '../../../../commands/hear-insight.ts';
import { runChange } from '../../../../document/index.ts';
import { slideNames, slides } from '../insight-words.ts';
import styles from './pull.module.css';

/** The slides of the review beside which an insight stands. */
export function PullIntoReview({ insight }: { readonly insight: Entity<'insights'> }) {
  return (
    <fieldset className={styles.slides}>
      <legend>Beside these charts, as what customers say</legend>
      {slides.map((slide) => (
        <Checkbox
          key={slide}
          label={slideNames[slide]}
          checked={insight.slides.includes(slide)}
          onChange={() => runChange(showInSlide(insight, slide))}
        />
      ))}
    </fieldset>
  );
}
