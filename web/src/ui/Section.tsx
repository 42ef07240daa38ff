import { Card, type CardProps } from 'antd';
import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

type Props = Pick<CardProps, 'extra' | 'className'> & { title: ReactNode; children: ReactNode };

/** A part of a page on a ground of its own, named by its heading. */
export function Section({ title, children, ...card }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card
        {...card}
        title={
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
        }
      >
        {children}
      </Card>
    </section>
  );
}
