import { DeleteOutlined } from '@ant-design/icons';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Form, Input, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { type DepartmentChoice, useDepartmentChoices } from '../../../words/use-department-choices.ts';
import type { Values } from '../draft/draft.ts';
import styles from './Sources.module.css';

/** One of the departments that collect together, and its part. Those named already cannot be chosen again. */
export function Collector({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { t } = useTranslation(['sources', 'catalog']);
  const collectors = Form.useWatch('jointCollection', Form.useFormInstance<Values>()) ?? [];
  const chosen = collectors[at]?.departmentId;
  const choices = useDepartmentChoices(chosen ? [chosen] : []);
  const taken = new Set(collectors.map((collector) => collector?.departmentId).filter((id) => id !== chosen));
  const offered = (all: readonly DepartmentChoice[]): (DepartmentChoice & { disabled: boolean })[] =>
    all.map((choice) => ({ ...choice, disabled: taken.has(choice.value), children: offered(choice.children) }));
  return (
    <div className={styles.collector}>
      <Form.Item
        name={[at, 'departmentId']}
        label={t('joint.department')}
        required
        getValueProps={(id: string) => ({ value: id || undefined })}
        normalize={(id: string | undefined) => id ?? ''}
      >
        <TreeSelect<string>
          showSearch={{ treeNodeFilterProp: 'title' }}
          treeDefaultExpandAll
          placeholder={t('catalog:choose')}
          loading={!choices}
          treeData={offered(choices ?? [])}
        />
      </Form.Item>
      <Form.Item name={[at, 'duty']} label={t('joint.duty')} extra={at === 0 && t('joint.dutyHint')} required>
        <Input maxLength={longest.line} />
      </Form.Item>
      <Button
        type="text"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('joint.remove', { number: at + 1 })}
        onClick={onRemove}
      />
    </div>
  );
}
