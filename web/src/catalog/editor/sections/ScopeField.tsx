import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { DepartmentsSelect } from '../../../words/DepartmentsSelect.tsx';
import styles from '../Editor.module.css';

type Props = {
  /** Given by `Form.Item`. */
  id?: string;
  value?: string[] | null;
  onChange?: (scope: string[] | null) => void;
};

/** 共享范围: every department, or those that are named. */
export function ScopeField({ id, value = null, onChange }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  return (
    <div className={styles.scope}>
      <Radio.Group
        {...(value === null && { id })}
        aria-label={t('content:field.scope')}
        value={value === null ? 'all' : 'some'}
        onChange={({ target }) => onChange?.(target.value === 'all' ? null : [])}
        options={[
          { value: 'all', label: t('scope.all') },
          { value: 'some', label: t('scope.some') },
        ]}
      />
      {value !== null && (
        <DepartmentsSelect
          id={id}
          aria-label={t('scope.which')}
          placeholder={t('scope.which')}
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  );
}
