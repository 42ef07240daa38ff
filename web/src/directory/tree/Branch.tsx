import type { TreeNode } from '@onesource/api/areas/directory/tree';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { type Filters, searchLink } from '../filters.ts';
import { directoryQueries } from '../queries.ts';
import { ResultList } from '../ResultList.tsx';
import styles from './TreePage.module.css';
import { useNodeLabel } from './use-node-label.ts';

type Props = { node: TreeNode; page: number; pageSize: number; onPage: (page: number, pageSize: number) => void };

const filtersOf = ({ filter }: TreeNode): Partial<Filters> => ({
  ...filter,
  class: filter.class ? [filter.class] : [],
});

/** What is below the node chosen: the search that its filter says. */
export function Branch({ node, page, pageSize, onPage }: Props) {
  const { t } = useTranslation('directory');
  const label = useNodeLabel()(node);
  const filters = filtersOf(node);
  const query = useQuery(directoryQueries.search({ ...filters, page, pageSize }));
  return (
    <section aria-label={label}>
      <div className={styles.head}>
        <p className={styles.branchName}>
          <strong>{label}</strong> <span role="status">{t('results.total', { count: node.count })}</span>
        </p>
        <Link to={searchLink(filters)} className="not-printed">
          {t('tree.inSearch')}
        </Link>
      </div>
      <Loaded query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <EmptyState title={t('tree.empty')} />
          ) : (
            <ResultList
              results={items}
              total={total}
              page={page}
              pageSize={pageSize}
              busy={query.isPlaceholderData}
              onPage={onPage}
            />
          )
        }
      </Loaded>
    </section>
  );
}
