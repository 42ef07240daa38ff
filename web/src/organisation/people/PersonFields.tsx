import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import styles from './People.module.css';

/** Name, department, title, phone and mail address. `keep`: the department that a person may stay in whoever manages it. */
export function PersonFields({ keep = null }: { keep?: string | null }) {
  const { t } = useTranslation('organisation');
  const allows = useCallback(
    (each: { id: string; actions: readonly string[] }) => each.actions.includes('add-person') || each.id === keep,
    [keep],
  );
  return (
    <>
      <Form.Item
        name="name"
        label={t('person.name')}
        rules={[{ required: true, whitespace: true, message: t('person.nameNeeded') }]}
      >
        <Input maxLength={longest.personName} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="departmentId"
        label={t('person.department')}
        rules={[{ required: true, message: t('person.departmentNeeded') }]}
      >
        <DepartmentSelect allows={allows} placeholder={t('person.departmentChoose')} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="title" label={t('person.title')}>
          <Input maxLength={longest.personTitle} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t('person.phone')}>
          <Input maxLength={longest.phone} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="email"
        label={t('person.email')}
        extra={t('person.emailHint')}
        rules={[{ type: 'email', message: t('person.emailForm') }]}
      >
        <Input maxLength={longest.email} inputMode="email" autoComplete="off" />
      </Form.Item>
    </>
  );
}
