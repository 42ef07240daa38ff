import type { WorkbenchView } from '@onesource/api/areas/workbench/queries';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../cases/DueTag.tsx';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { Card, type CardQuery } from './Card.tsx';
import { Late } from './Late.tsx';
import styles from './Workbench.module.css';

type Line = WorkbenchView['awaited']['items'][number];

/** Where a case that lies on the desk is read. */
export const routes = {
  request: paths.request,
  discrepancy: paths.discrepancy,
  demand: paths.demand,
} as const satisfies Record<Line['subject']['type'], string>;

const mine = { pathname: paths.requests, search: '?role=mine' };

/** 等待他人办理: what one has asked for, by when it is answered, and with whom it lies. */
export function Awaited({ query }: CardQuery) {
  const { t } = useTranslation('workbench');
  return (
    <Card query={query} title={t('awaited')}>
      {({ awaited, late }) => (
        <>
          {awaited.items.length === 0 && <p className={styles.quiet}>{t('awaitedEmpty')}</p>}
          <ul className={styles.lines}>
            {awaited.items.map((line) => (
              <li key={line.subject.id}>
                <div className={styles.name}>
                  <Link to={addressOf(line)}>
                    <DataText>{line.title}</DataText>
                  </Link>
                  {line.dueAt && <DueTag {...line} />}
                </div>
                <div className={styles.more}>
                  <LiesWith line={line} /> <span style={{ whiteSpace: 'nowrap' }}>{line.number}</span>
                </div>
              </li>
            ))}
          </ul>
          <p className={styles.foot}>
            <Link to={mine}>{t('awaitedAll')}</Link>
            {awaited.total > awaited.items.length && (
              <span className={styles.quiet}>{t('awaitedMore', { count: awaited.total - awaited.items.length })}</span>
            )}
            <Late count={late.awaited} to={mine} />
          </p>
        </>
      )}
    </Card>
  );
}

const addressOf = ({ subject }: Line): string => generatePath(routes[subject.type], { id: subject.id });

/** Whose work it is just now: the department, and the people there by name. */
function LiesWith({ line }: { line: Line }) {
  const { t } = useTranslation('workbench');
  const lying =
    line.with.length > 0 ? line.with : [{ department: line.department, people: [], total: 0, standIn: null }];
  return (
    <span>
      {lying.map(({ department, people, total, standIn }) => (
        <span key={department.id} className={styles.with}>
          <Sentence>
            {people.length > 0
              ? t(standIn ? 'withStandIn' : total > people.length ? 'withMore' : 'with', {
                  department: dataIn(department.name),
                  people: people.map(dataIn).join('、'),
                  count: total,
                  standIn: dataIn(standIn ?? ''),
                })
              : t('withDepartment', { department: dataIn(department.name) })}
          </Sentence>
        </span>
      ))}
    </span>
  );
}
