import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Count } from '../Count.tsx';
import styles from '../Quality.module.css';
import type { Field, PoolDetail } from './queries.ts';
import { orderStyle } from './styles.ts';

type Row = Field & { about: string };

/** The fields of a pool: from which item of which source each is taken, and where the others say a different thing. */
export function FieldsTable({ view, onOpen }: { view: PoolDetail; onOpen: ((about: string) => void) | null }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const total = view.figures?.total ?? 0;
  const read = view.figures !== null;
  const beside = view.identifier === null;
  const differs: TableColumnsType<Row>[number] = {
    title: t('field.differing'),
    key: 'differing',
    align: 'end' as const,
    render: (_: unknown, { about, name, differing }: Row) =>
      differing && onOpen ? (
        <Button
          type="link"
          size="small"
          className={styles.opens}
          aria-label={t('openOf', { field: name, count: differing })}
          onClick={() => onOpen(about)}
        >
          {t('openRows', { count: differing })}
        </Button>
      ) : (
        <span className={`${styles.score} ${differing ? styles.poor : styles.good}`}>
          {differing?.toLocaleString() ?? t('none')}
        </span>
      ),
  };
  const columns: TableColumnsType<Row> = [
    { title: t('field.name'), key: 'name', rowScope: 'row', render: (_, { name }) => <DataText>{name}</DataText> },
    {
      title: t(beside ? 'field.fromEach' : 'field.from'),
      key: 'from',
      render: (_, { about, name, from }) => (
        <ol style={orderStyle}>
          {from.map((item) => (
            <li key={item.resourceId}>
              <Saying
                view={view}
                field={name}
                item={item}
                onOpen={onOpen && ((figure) => onOpen(`${figure} ${about} ${item.resourceId}`))}
              />
            </li>
          ))}
        </ol>
      ),
    },
    ...(read
      ? [
          {
            title: t('field.filled'),
            key: 'filled',
            align: 'end' as const,
            render: (_: unknown, { about, name, filled }: Row) =>
              filled === null ? (
                t('none')
              ) : (
                <Count
                  count={filled}
                  figure={`${name} ${t('field.filled')}`}
                  onOpen={onOpen && (() => onOpen(`filled ${about}`))}
                  shown={t('field.share', {
                    count: filled,
                    percent: total === 0 ? 0 : Math.floor((filled / total) * 100),
                  })}
                />
              ),
          },
          ...(beside ? [] : [differs]),
        ]
      : []),
  ];
  return (
    <Section title={t('field.table')}>
      <Table<Row>
        rowKey="about"
        size="small"
        aria-label={t('field.table')}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={view.fields.map((field, at) => ({ ...field, about: String(at) }))}
        columns={columns}
      />
      <p className={styles.quiet}>{t(beside ? 'field.leadBeside' : 'field.lead')}</p>
    </Section>
  );
}

type SayingProps = {
  view: PoolDetail;
  field: string;
  item: Field['from'][number];
  onOpen: ((figure: 'given' | 'against') => void) | null;
};

/** An item that says a field, with how often it is the one that is taken. */
function Saying({ view, field, item, onOpen }: SayingProps) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const source = view.sources.find(({ id }) => id === item.resourceId);
  return (
    <>
      <DataText>{source?.name}</DataText>{' '}
      {item.name !== null && item.name !== field && <DataText>{`“${item.name}”`}</DataText>}
      {item.there && item.name === null && <span className={styles.quiet}>{t('field.hidden')}</span>}
      {item.declared && <ToneTag tone="teal">{t('field.declared')}</ToneTag>}{' '}
      {!item.there && <ToneTag tone="grey">{t('field.gone')}</ToneTag>}
      {item.given !== null && (
        <span className={styles.quiet}>
          {item.given > 0 && (
            <Count
              count={item.given}
              figure={`${field} ${source?.name ?? ''}`}
              onOpen={onOpen && (() => onOpen('given'))}
              shown={t('field.given', { count: item.given })}
            />
          )}
          {item.given > 0 && item.differing ? ' · ' : ''}
          {item.differing ? (
            <Count
              count={item.differing}
              figure={`${field} ${source?.name ?? ''} ${t('field.differing')}`}
              onOpen={onOpen && (() => onOpen('against'))}
              shown={t('field.differs', { count: item.differing })}
            />
          ) : null}
        </span>
      )}{' '}
      {item.comparison !== null && (item.differing ?? 0) > 0 && (
        <div>
          <Link
            to={generatePath(paths.comparison, { id: item.comparison })}
            aria-label={t('field.compareNamed', { name: source?.name ?? '' })}
          >
            {t('field.compare')}
          </Link>
        </div>
      )}
    </>
  );
}
