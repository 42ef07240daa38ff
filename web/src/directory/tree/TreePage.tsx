import { Grid } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { numberParam, textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Branch } from './Branch.tsx';
import { DirectoryTree } from './DirectoryTree.tsx';
import styles from './TreePage.module.css';
import { useNode } from './use-node.ts';

const params = { node: textParam, page: numberParam(1), pageSize: numberParam(20) };

/** PD-32, second way to find: 类 → 项 → 目, and by department; the node chosen is in the address. */
export function TreePage() {
  const { t } = useTranslation('directory');
  const [{ node: key, page, pageSize }, change] = useUrlState(params);
  const node = useNode(key);
  const beside = Grid.useBreakpoint().lg ?? true;
  const branch = useRef<HTMLDivElement>(null);
  const choose = (chosen: string) => {
    // Beside the tree the list starts at its top; on a small screen it is below the tree
    change(beside ? { node: chosen, page: 1 } : { node: chosen });
    if (!beside) branch.current?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  };
  return (
    <>
      <PageHeader title={t('tree.title')} lead={t('tree.lead')} />
      <div className={styles.columns}>
        <div className={`${styles.tree} not-printed`}>
          <DirectoryTree
            key={node.above ? 'ready' : 'waiting'}
            chosen={key}
            open={node.above ?? []}
            onChoose={choose}
          />
        </div>
        <div ref={branch} className={styles.branch}>
          {key === '' ? (
            <EmptyState title={t('tree.choose')} hint={t('tree.chooseHint')} />
          ) : (
            <Loaded query={node}>
              {(found) =>
                found === null ? (
                  <EmptyState title={t('tree.unknown')} hint={t('tree.unknownHint')} />
                ) : (
                  <Branch
                    node={found}
                    page={page}
                    pageSize={pageSize}
                    onPage={(nextPage, nextSize) =>
                      change({ page: nextSize === pageSize ? nextPage : 1, pageSize: nextSize })
                    }
                  />
                )
              }
            </Loaded>
          )}
        </div>
      </div>
    </>
  );
}
