import type { TableColumnType } from 'antd';
import { Link, type To } from 'react-router-dom';
import { DataText } from '../ui/DataText.tsx';
import styles from './CaseLines.module.css';

type Case = {
  number: string;
  to: To;
  name: string;
  /** How much of it the case is about. */
  extent: string;
  /** Who wants something of whom. */
  from: string;
  whom: string;
};

/** Which case it is, about what and between whom: the first columns of a table of cases. */
export function caseColumns<Line>(
  say: (column: 'number' | 'resource' | 'parties') => string,
  caseOf: (line: Line) => Case,
): TableColumnType<Line>[] {
  return [
    {
      title: say('number'),
      key: 'number',
      render: (_, line) => {
        const { number, to } = caseOf(line);
        return (
          <Link className={styles.number} to={to}>
            {number}
          </Link>
        );
      },
    },
    {
      title: say('resource'),
      key: 'resource',
      render: (_, line) => {
        const { name, extent } = caseOf(line);
        return (
          <>
            <DataText>{name}</DataText>
            <div className={styles.quiet}>{extent}</div>
          </>
        );
      },
    },
    {
      title: say('parties'),
      key: 'parties',
      render: (_, line) => {
        const { from, whom } = caseOf(line);
        return (
          <DataText>
            {from} → {whom}
          </DataText>
        );
      },
    },
  ];
}
