import { type ReactNode, useEffect, useRef } from 'react';
import styles from './ScrollRegion.module.css';

/** A wide table in a region of its own, which the keyboard can reach and scroll when it does not fit. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section ref={region} aria-label={label} className={styles.region}>
      {children}
    </section>
  );
}
