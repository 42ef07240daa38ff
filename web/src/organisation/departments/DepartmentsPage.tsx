import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { departmentQueries } from '../../lib/departments.ts';
import { textParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { useSession } from '../../session/session.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { DepartmentPanel } from './DepartmentPanel.tsx';
import styles from './Departments.module.css';
import { DepartmentTree } from './DepartmentTree.tsx';

const params = { department: textParam };

/** The departments as a tree, and the one chosen beside it. */
export function DepartmentsPage() {
  const { t } = useTranslation('organisation');
  const { department: own } = useSession();
  const [state, change] = useUrlState(params);
  const departments = useQuery(departmentQueries.list());
  const chosen = state.department || own.id;
  return (
    <>
      <PageHeader title={t('departments.title')} lead={t('departments.lead')} />
      <Loaded query={departments}>
        {(rows) => {
          const department = rows.find(({ id }) => id === chosen);
          return (
            <div className={styles.columns}>
              <DepartmentTree rows={rows} chosen={chosen} onChoose={(id) => change({ department: id })} />
              {department ? (
                <DepartmentPanel
                  key={department.id}
                  department={department}
                  rows={rows}
                  onAdded={(id) => change({ department: id })}
                />
              ) : (
                <EmptyState title={t('departments.unknown')} hint={t('departments.unknownHint')} />
              )}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
