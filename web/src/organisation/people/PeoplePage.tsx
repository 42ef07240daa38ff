import { UploadOutlined, UserAddOutlined } from '@ant-design/icons';
import { peopleSorts, roles } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentQueries } from '../../lib/departments.ts';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { type Person, peopleQueries, personStates } from '../queries.ts';
import { AddPerson } from './AddPerson.tsx';
import { GroupBar } from './group/GroupBar.tsx';
import { ImportPeople } from './ImportPeople.tsx';
import { Vacancies } from './leaving/Vacancies.tsx';
import styles from './People.module.css';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';

const params = {
  department: textParam,
  q: textParam,
  role: wordParam(roles),
  state: wordParam(personStates),
  sort: wordParam(peopleSorts),
  page: numberParam(1),
  /** The one opened, and whether a new one is being added, or a list of them: so that either can be linked to. */
  person: textParam,
  history: numberParam(1),
  add: textParam,
};
const pageSize = 20;

/** People of the departments that one manages. */
export function PeoplePage() {
  const { t } = useTranslation('organisation');
  const [filters, change] = useUrlState(params);
  const { page, sort, person, add } = filters;
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const list = useQuery(peopleQueries.list({ ...filters, pageSize }));
  const { data: departments } = useQuery(departmentQueries.list());
  const mayAdd = departments?.some(({ actions }) => actions.includes('add-person')) ?? false;
  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          mayAdd && (
            <>
              <Button icon={<UploadOutlined aria-hidden />} onClick={() => change({ add: 'list', page })}>
                {t('import.open')}
              </Button>
              <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => change({ add: '1', page })}>
                {t('people.add')}
              </Button>
            </>
          )
        }
      />
      <Vacancies />
      <PeopleFilters filters={filters} onChange={change} />
      <GroupBar shown={list.data?.items ?? []} people={chosen} onChoose={setChosen} />
      <Loaded query={list}>
        {({ items, total, dormantDays }) =>
          total === 0 ? (
            <EmptyState
              title={t('people.none')}
              hint={filters.state === 'dormant' ? t('dormant.hint', { count: dormantDays }) : t('people.noneHint')}
            />
          ) : (
            <>
              {filters.state === 'dormant' && (
                <p className={styles.quiet}>{t('dormant.hint', { count: dormantDays })}</p>
              )}
              <PeopleTable
                rows={items}
                total={total}
                page={page}
                sort={sort}
                pageSize={pageSize}
                loading={list.isPlaceholderData}
                onChange={change}
                chosen={chosen}
                onChoose={setChosen}
                onOpen={(id) => change({ person: id, history: 1, page })}
              />
            </>
          )
        }
      </Loaded>
      <PersonDrawer id={person || null} onClose={() => change({ person: '', history: 1, page })} />
      {add === 'list' && mayAdd && (
        <ImportPeople departmentId={filters.department || null} onClose={() => change({ add: '', page })} />
      )}
      {add !== '' && add !== 'list' && mayAdd && (
        <AddPerson departmentId={filters.department || null} onClose={() => change({ add: '', page })} />
      )}
    </>
  );
}
