import { listKinds } from '@onesource/api/law/settings/registration';
import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { numberParam, textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Citation } from '../words/Citation.tsx';
import { ListTable } from './ListTable.tsx';
import { compiledQueries } from './queries.ts';

const params = {
  kind: wordParam(listKinds),
  department: textParam,
  from: textParam,
  until: textParam,
  page: numberParam(1),
};

/** 目录与清单 (PD-27, DG-10, KF-10, SH-26, SH-31, SQ-7, N-12): the lists of the text in force, by its names. */
export function ListsPage() {
  const { t } = useTranslation('compiled');
  const { localized } = useLocale();
  const [{ kind, page, ...narrowed }, change] = useUrlState(params);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={useQuery(compiledQueries.known())}>
        {({ items }) => {
          const shown = items.find((each) => each.kind === kind) ?? items[0];
          if (!shown) return <EmptyState title={t('noList')} hint={t('noListHint')} />;
          return (
            <>
              <Tabs
                activeKey={shown.kind}
                onChange={(key) => change({ kind: listKinds.find((each) => each === key) ?? null })}
                items={items.map((each) => ({ key: each.kind, label: localized(each.name) }))}
              />
              <Citation citation={shown.citation} />
              {shown.kind === 'demands' ? (
                <EmptyState title={t('demands')} hint={t('demandsHint')}>
                  <ButtonLink type="primary" to={`${paths.demands}?role=all`}>
                    {t('toDemands')}
                  </ButtonLink>
                </EmptyState>
              ) : (
                <ListTable
                  key={shown.kind}
                  kind={shown.kind}
                  narrowed={narrowed}
                  page={page}
                  onChange={(changed) => change(changed)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
