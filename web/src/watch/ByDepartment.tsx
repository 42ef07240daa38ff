import type { WatchedView } from '@onesource/api/areas/inbox/watched';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { useDepartmentName } from '../words/use-department-name.ts';
import { dues, type Narrowed } from './queries.ts';
import styles from './Watch.module.css';

export type Watched = WatchedView;
type Chosen = Pick<Narrowed, 'department' | 'due'>;
type Props = { departments: Watched['departments']; chosen: Chosen; onChoose: (chosen: Chosen) => void };

/** How much of each department's work is late and soon late; a number leads to the lines that it counts. */
export function ByDepartment({ departments, chosen, onChoose }: Props) {
  const { t } = useTranslation('watch');
  const sums = dues.map((due) => departments.reduce((sum, department) => sum + department[due], 0));
  const nameOf = useDepartmentName();
  return (
    <table className={styles.departments}>
      <caption>{t('byDepartment')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('department')}</th>
          {dues.map((due) => (
            <th key={due} scope="col">
              {t(due)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {departments.map(({ id, name, ...counts }) => (
          <tr key={id} className={id === chosen.department ? styles.chosen : undefined}>
            <th scope="row">
              <DataText>{name}</DataText>
            </th>
            {dues.map((due) => (
              <td key={due}>
                {counts[due] === 0 ? (
                  0
                ) : (
                  <Button
                    type="link"
                    size="small"
                    aria-label={t('only', { department: nameOf({ name }), due: t(due), count: counts[due] })}
                    aria-pressed={id === chosen.department && due === chosen.due}
                    onClick={() => onChoose({ department: id, due })}
                  >
                    {counts[due]}
                  </Button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('together')}</th>
          {sums.map((sum, at) => (
            <td key={dues[at]}>{sum}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
