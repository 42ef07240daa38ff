import { freshnessColours, freshnessReasons } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useParams } from 'react-router-dom';
import { numberParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PagedTable } from '../../ui/list/PagedTable.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { ByDepartment } from './ByDepartment.tsx';
import { ColourCards } from './ColourCards.tsx';
import { type Freshness, freshnessQuery, type Line, pageSize } from './queries.ts';
import { styles } from './styles.ts';
import { useFreshnessColumns } from './use-freshness-columns.tsx';
import { WhiteList } from './WhiteList.tsx';

const params = {
  colour: wordParam(freshnessColours),
  reason: wordParam(freshnessColours.flatMap((colour) => [...freshnessReasons[colour]])),
  page: numberParam(1),
};

/** 数据更新 of all that one watches over: what is red, yellow and green, why, and who was told (SH-24). */
export function FreshnessPage() {
  const { search } = useLocation();
  // Where the list stood before
  if (new URLSearchParams(search).has('show'))
    return <Navigate replace to={{ pathname: paths.freshnessList, search }} />;
  return <Page department="" />;
}

/** The same of one department. */
export function DepartmentFreshnessPage() {
  const { id = '' } = useParams();
  return <Page key={id} department={id} />;
}

function Page({ department }: { department: string }) {
  const { t } = useTranslation('data');
  const nameOf = useDepartmentName();
  const [{ page, colour, reason }, change] = useUrlState(params);
  const query = useQuery(freshnessQuery({ department, colour, reason }, page));
  const whose = query.data?.department;
  return (
    <>
      <PageHeader
        title={whose ? `${nameOf(whose)} · ${t('kept.title')}` : t('kept.title')}
        lead={t('fresh.lead')}
        {...(department && { up: { to: paths.freshness, label: t('kept.title') } })}
        actions={
          <Link to={department ? `${paths.freshnessList}?department=${department}` : paths.freshnessList}>
            {t('fresh.list')}
          </Link>
        }
      />
      <Loaded query={query}>
        {(view) => (
          <div style={styles.page}>
            <ColourCards view={view} colour={colour} reason={reason} onChoose={(to) => change({ ...to, page: 1 })} />
            <Section
              title={
                colour === null
                  ? t('fresh.lines')
                  : t('fresh.chosen', {
                      what: reason ? t(`fresh.reason.${reason}`) : t(`fresh.colour.${colour}`),
                    })
              }
              extra={
                colour !== null && (
                  <Button type="link" onClick={() => change({ colour: null, reason: null, page: 1 })}>
                    {t('fresh.all')}
                  </Button>
                )
              }
            >
              {view.total === 0 ? (
                <EmptyState title={t('fresh.none')} hint={t('fresh.noneHint')} />
              ) : (
                <Lines
                  view={view}
                  ofOne={department !== ''}
                  page={page}
                  loading={query.isPlaceholderData}
                  onPage={(to) => change({ page: to })}
                />
              )}
            </Section>
            {view.departments.length > 1 && <ByDepartment departments={view.departments} />}
            <WhiteList view={view} />
            <Citation citation={view.rule} />
          </div>
        )}
      </Loaded>
    </>
  );
}

type Props = { view: Freshness; ofOne: boolean; page: number; loading: boolean; onPage: (page: number) => void };

function Lines({ view, ofOne, page, loading, onPage }: Props) {
  const columns = useFreshnessColumns(ofOne);
  return (
    <PagedTable<Line>
      rows={view.items}
      total={view.total}
      page={page}
      pageSize={pageSize}
      loading={loading}
      columns={columns}
      onChange={(to) => 'page' in to && onPage(to.page)}
    />
  );
}
