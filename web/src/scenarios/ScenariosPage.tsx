import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Pages } from '../ui/Pages.tsx';
import { Citation } from '../words/Citation.tsx';
import { pageSize, scenarioQueries } from './queries.ts';
import { ScenarioCard } from './ScenarioCard.tsx';
import styles from './Scenarios.module.css';

const params = { page: numberParam(1) };

/** 应用场景: what is granted directly, to whom and for what. */
export function ScenariosPage() {
  const { t } = useTranslation('scenarios');
  const [{ page }, change] = useUrlState(params);
  const list = useQuery(scenarioQueries.list(page));
  const mayAdd = list.data?.actions.includes('add') ?? false;
  const add = (
    <ButtonLink type="primary" to={paths.newScenario}>
      {t('add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={list.data && <Citation citation={list.data.citation} />}
        actions={mayAdd && add}
      />
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('empty')} hint={t(mayAdd ? 'emptyHint' : 'emptyReader')} />
          ) : (
            <>
              <ul className={styles.list}>
                {items.map((scenario) => (
                  <li key={scenario.id}>
                    <ScenarioCard scenario={scenario} />
                  </li>
                ))}
              </ul>
              <Pages page={page} pageSize={pageSize} total={total} onPage={(next) => change({ page: next })} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
