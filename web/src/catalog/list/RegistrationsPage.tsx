import { PlusOutlined } from '@ant-design/icons';
import { registrationSorts } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CaseList } from '../../cases/CaseList.tsx';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useCan, useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Doubles } from '../doubles/Doubles.tsx';
import { catalogQueries } from '../queries.ts';
import { isNarrowed, ListFilters, ListWords, narrowingParams, nothingNarrowed } from './ListFilters.tsx';
import { RegistrationLines } from './RegistrationLines.tsx';

const statuses = ['draft', 'returned', 'submitted', 'examining', 'published'] as const;
const params = {
  status: wordsParam(statuses),
  ...narrowingParams,
  sort: wordParam(registrationSorts),
  page: numberParam(1),
};
const pageSize = 20;

/** What a department has registered and has in hand; for the authority, what waits for its examination. */
export function RegistrationsPage() {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const { department } = useSession();
  const registers = useCan('register_resources');
  const ownDepartment = useCan('review_resources') || registers;
  const [state, change] = useUrlState(params);
  const query = useQuery(catalogQueries.list({ ...state, pageSize }));
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={
          ownDepartment ? (
            <Sentence>{t('list.lead', { department: dataIn(department.name) })}</Sentence>
          ) : (
            t('list.leadOperator')
          )
        }
        actions={
          <>
            <ButtonLink to={paths.occasions}>{t('occasions.title')}</ButtonLink>
            {registers && (
              <>
                <ButtonLink to={paths.importCatalog}>{t('list.import')}</ButtonLink>
                <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={paths.newRegistration}>
                  {t('list.new')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      {ownDepartment && <Doubles />}
      <CaseList
        statuses={ownDepartment ? statuses : []}
        statusName={(status) => t(`vocabulary:revisionStatus.${status}`)}
        state={state}
        change={change}
        query={query}
        words={<ListWords value={state} onChange={change} />}
        filter={<ListFilters value={state} onChange={change} />}
        filtered={isNarrowed(state)}
        onClear={() => change({ status: [], ...nothingNarrowed })}
        pageSize={pageSize}
        say={(word) => t(`list.${word}`)}
        none={
          <EmptyState
            title={t(ownDepartment ? 'list.none' : 'list.noneToExamine')}
            hint={registers ? t('list.noneHint') : undefined}
          />
        }
      >
        {(registrations) => (
          <RegistrationLines
            registrations={registrations}
            busy={query.isPlaceholderData}
            ofMany={!ownDepartment}
            sort={state.sort}
            onSort={(sort) => change({ sort })}
          />
        )}
      </CaseList>
    </>
  );
}
