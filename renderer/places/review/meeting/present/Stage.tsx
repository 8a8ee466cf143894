import { type ReactNode, useEffect, useState } from 'react';
import styles from './present.module.css';

const width = 1920;
const height = 1080;

const largestScale = () => Math.min(window.innerWidth / width, window.innerHeight / height);

/** A 16:9 stage of 1920 by 1080, as large as the window lets it be: the same slide on every projector. */
export function Stage({ children }: { readonly children: ReactNode }) {
  const [scale, setScale] = useState(largestScale);
  useEffect(() => {
    const resize = () => setScale(largestScale());
    window.addEventListener('resize', resize);
    return () => window.removeEventListener('resize', resize);
  }, []);
  return (
    <main className={styles.room}>
      <div className={styles.frame} style={{ width: width * scale, height: height * scale }}>
        <div className={styles.stage} style={{ width, height, transform: `scale(${scale})` }}>
          {children}
        </div>
      </div>
    </main>
  );
}
