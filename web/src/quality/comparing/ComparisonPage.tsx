import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link, useParams } from 'react-router-dom';
import { numberParam, textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import { Count } from '../Count.tsx';
import styles from '../Quality.module.css';
import { ComparedRowsDrawer } from './ComparedRowsDrawer.tsx';
import { DoubtDialog } from './DoubtDialog.tsx';
import { type ComparedSide, type ComparisonDetail, comparisonQuery, type Item } from './queries.ts';

const params = { rows: textParam, row: numberParam(1) };

/** 来源比对 of two sources, item by item; what differs is put before the department that checks it (KF-5, SH-22, SQ-15). */
export function ComparisonPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('quality');
  const query = useQuery(comparisonQuery(id));
  const names = query.data && { one: query.data.one.name, other: query.data.other.name };
  return (
    <>
      <PageHeader
        title={names ? t('compare.of', names) : t('compare.title')}
        lead={t('compare.ofLead')}
        up={{ to: paths.comparisons, label: t('compare.title') }}
      />
      <Loaded query={query}>{(view) => <Body view={view} />}</Loaded>
    </>
  );
}

function Body({ view }: { view: ComparisonDetail }) {
  const { t } = useTranslation('quality');
  // Which rows are looked at stands in the address: a figure can be pointed at
  const [{ rows }, change] = useUrlState(params);
  const [doubted, setDoubted] = useState<Item | null>(null);
  const open = (about: string) => change({ rows: about, row: 1 });
  return (
    <div className={styles.page}>
      {view.failed ? (
        <Alert type="warning" showIcon title={t(view.at ? 'compare.failedSince' : 'compare.failedYet')} />
      ) : (
        view.pending && <Alert type="info" showIcon title={t('compare.pending')} />
      )}
      {view.matched === null ? (
        <Alert
          type="info"
          showIcon
          title={t('compare.untold')}
          description={
            <ul className={styles.plain}>
              {(['one', 'other'] as const).map((side) => (
                <li key={side}>
                  <Link to={generatePath(paths.resource, { id: view[side].id })}>{view[side].name}</Link>
                </li>
              ))}
            </ul>
          }
        />
      ) : (
        view.differing === null && <Alert type="info" showIcon title={t('compare.toldInPart')} />
      )}
      <Figures view={view} onOpen={open} />
      {view.at && <Items view={view} onOpen={view.opens.differing ? open : null} onDoubt={setDoubted} />}
      <Citation citation={view.rules.source} />
      <Citation citation={view.rules.check} />
      {rows && mayOpen(view, rows) && (
        <ComparedRowsDrawer view={view} about={rows} onAbout={open} onClose={() => change({ rows: '', row: 1 })} />
      )}
      <DoubtDialog view={view} item={doubted} onClose={() => setDoubted(null)} />
    </div>
  );
}

/** A figure, where the reader is told it. */
const countText = (count: number | null): string => count?.toLocaleString() ?? '—';

/** Whether the reader looks at the rows behind a figure. */
const mayOpen = ({ opens }: ComparisonDetail, about: string): boolean =>
  about === 'one' || about === 'other' || about === 'repeated' ? opens[about] : opens.differing;

function Figures({ view, onOpen }: { view: ComparisonDetail; onOpen: (about: string) => void }) {
  const { t } = useTranslation('quality');
  const side = (of: ComparedSide) => (
    <>
      <DataText>{view[of].name}</DataText>
      <div className={styles.quiet}>
        <DataText>{view[of].department.name}</DataText> · {t('compare.identifier')}{' '}
        <DataText>{view.identifiers[of]}</DataText>
      </div>
    </>
  );
  return (
    <Section title={t('compare.result')}>
      <Facts>
        <Fact label={t('compare.first')}>{side('one')}</Fact>
        <Fact label={t('compare.second')}>{side('other')}</Fact>
        <Fact label={t('compare.at')}>{view.at ? <DateText value={view.at} time /> : t('compare.failed')}</Fact>
        {view.at && <Counts view={view} onOpen={onOpen} />}
      </Facts>
    </Section>
  );
}

/** Facts: how many rows there are of each kind. */
function Counts({ view, onOpen }: { view: ComparisonDetail; onOpen: (about: string) => void }) {
  const { t } = useTranslation('quality');
  const count = (figure: string, about: string, of: number | null) => (
    <Count count={of} figure={figure} onOpen={mayOpen(view, about) ? () => onOpen(about) : null} />
  );
  const fact = (figure: string, about: string, of: number | null) => (
    <Fact label={figure}>{count(figure, about, of)}</Fact>
  );
  return (
    <>
      {fact(t('compare.matched'), 'matched', view.matched)}
      {fact(t('compare.equal'), 'equal', view.equal)}
      {fact(t('compare.differing'), 'differing', view.differing)}
      {fact(t('compare.onlyFirst'), 'one', view.onlyOne)}
      {fact(t('compare.onlySecond'), 'other', view.onlyOther)}
      {view.repeated !== null && view.repeated > 0 && (
        <Fact label={t('compare.repeated')}>
          {count(t('compare.repeated'), 'repeated', view.repeated)}{' '}
          <span className={styles.quiet}>{t('compare.repeatedHint')}</span>
        </Fact>
      )}
    </>
  );
}

type ItemsProps = {
  view: ComparisonDetail;
  onOpen: ((about: string) => void) | null;
  onDoubt: (item: Item) => void;
};

function Items({ view, onOpen, onDoubt }: ItemsProps) {
  const { t } = useTranslation('quality');
  const columns: TableColumnsType<Item> = [
    {
      title: t('of.item'),
      key: 'item',
      rowScope: 'row',
      render: (_, { one, other, source }) => (
        <>
          <DataText>{one === other ? one : `${one} / ${other}`}</DataText>
          {source && (
            <div className={styles.quiet}>
              {t('compare.source')} <DataText>{view[source].department.name}</DataText>
            </div>
          )}
        </>
      ),
    },
    { title: t('compare.looked'), key: 'looked', align: 'end', render: (_, { looked }) => countText(looked) },
    {
      title: t('compare.differing'),
      key: 'differing',
      align: 'end',
      render: (_, { id, one, differing }) =>
        differing === null ? (
          <span className={styles.quiet}>{t('compare.noRight')}</span>
        ) : differing > 0 && onOpen ? (
          <Button
            type="link"
            size="small"
            className={styles.opens}
            aria-label={t('compare.openOf', { item: one, count: differing })}
            onClick={() => onOpen(id)}
          >
            {t('compare.openRows', { count: differing })}
          </Button>
        ) : (
          <span className={`${styles.score} ${differing > 0 ? styles.poor : styles.good}`}>
            {differing.toLocaleString()}
          </span>
        ),
    },
    {
      title: t('compare.doubt'),
      key: 'doubt',
      render: (_, item) => <Doubts view={view} item={item} onDoubt={onDoubt} />,
    },
  ];
  return (
    <Section title={t('compare.items')}>
      <Table<Item>
        rowKey="id"
        size="small"
        aria-label={t('compare.items')}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={view.items}
        columns={columns}
      />
      <p className={styles.quiet}>{t('compare.normal')}</p>
    </Section>
  );
}

/** Where the newest doubt about an item stands, or the step that makes one. */
function Doubts({ view, item, onDoubt }: Pick<ItemsProps, 'view' | 'onDoubt'> & { item: Item }) {
  const { t } = useTranslation(['quality', 'vocabulary']);
  const [newest] = item.doubts;
  return (
    <>
      {newest && (
        <div>
          <ToneTag tone={newest.open ? 'amber' : 'green'}>{t(`vocabulary:discrepancyStatus.${newest.status}`)}</ToneTag>{' '}
          {newest.id && newest.number ? (
            <Link to={generatePath(paths.discrepancy, { id: newest.id })}>{newest.number}</Link>
          ) : (
            <span className={styles.quiet}>
              <DataText>{view[newest.side].department.name}</DataText>
            </span>
          )}
        </div>
      )}
      {item.doubtable.length > 0 && (
        <Button
          size="small"
          aria-label={t('quality:compare.doubtOf', { item: item.one })}
          onClick={() => onDoubt(item)}
        >
          {t('quality:compare.makeDoubt')}
        </Button>
      )}
      {!newest && item.doubtable.length === 0 && '—'}
    </>
  );
}
