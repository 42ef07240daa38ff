import { PlusOutlined } from '@ant-design/icons';
import { registrationSorts } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useCan, useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { Doubles } from '../doubles/Doubles.tsx';
import { catalogQueries } from '../queries.ts';
import styles from './List.module.css';
import { RegistrationsTable } from './RegistrationsTable.tsx';

const statuses = ['draft', 'returned', 'submitted', 'examining', 'published'] as const;
const params = { status: wordParam(statuses), sort: wordParam(registrationSorts), page: numberParam(1) };
const pageSize = 20;

/** What a department has registered and has in hand; for the authority, what waits for its examination. */
export function RegistrationsPage() {
  const { t } = useTranslation(['catalog', 'vocabulary', 'common']);
  const { department } = useSession();
  const registers = useCan('register_resources');
  const ownDepartment = useCan('review_resources') || registers;
  const [{ status, sort, page }, change] = useUrlState(params);
  const list = useQuery(catalogQueries.list({ status: status ? [status] : [], sort, page, pageSize }));
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
          registers && (
            <>
              <ButtonLink to={paths.importCatalog}>{t('list.import')}</ButtonLink>
              <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={paths.newRegistration}>
                {t('list.new')}
              </ButtonLink>
            </>
          )
        }
      />
      {ownDepartment && <Doubles />}
      {ownDepartment && (
        <Radio.Group
          className={styles.filter}
          aria-label={t('list.filter')}
          optionType="button"
          value={status ?? 'all'}
          onChange={({ target }) => change({ status: statuses.find((known) => known === target.value) ?? null })}
          options={[
            { value: 'all', label: t('common:word.all') },
            ...statuses.map((value) => ({ value, label: t(`vocabulary:revisionStatus.${value}`) })),
          ]}
        />
      )}
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState
              title={t(status ? 'list.noneOf' : 'list.none')}
              hint={registers ? t('list.noneHint') : undefined}
            />
          ) : (
            <RegistrationsTable
              rows={items}
              total={total}
              page={page}
              sort={sort}
              pageSize={pageSize}
              loading={list.isPlaceholderData}
              ofMany={!ownDepartment}
              onChange={change}
            />
          )
        }
      </Loaded>
    </>
  );
}
