import { opennesses, purposes, shareTypes } from '@onesource/db/vocabulary';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import { DerivedShareType } from './DerivedShareType.tsx';
import styles from './Editor.module.css';
import { EditorSection } from './EditorSection.tsx';
import { type RowStore, useRows } from './rows-store.ts';

/** 共享与开放 */
export function SharingSection({ store }: { store: RowStore }) {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary', 'common']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const items = useRows(store);
  return (
    <EditorSection title={t('section.sharing')}>
      {items.length > 0 ? (
        <DerivedShareType items={items} />
      ) : (
        <Form.Item name="shareType" label={t('content:field.shareType')} extra={t('hint.shareType')}>
          <Select
            allowClear
            placeholder={t('choose')}
            options={shareTypes.map((value) => ({
              value,
              label: localized(shareTypeLabels[value]),
              title: t(`common:share.${value}`),
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="conditions" label={t('content:field.conditions')} extra={t('hint.conditions')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="shareMethod" label={t('content:field.shareMethod')} extra={t('hint.shareMethod')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="useRequirements" label={t('content:field.useRequirements')} extra={t('hint.useRequirements')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      </div>
      <Form.Item
        name="permittedPurposes"
        label={t('content:field.permittedPurposes')}
        extra={t('hint.permittedPurposes')}
      >
        <Checkbox.Group options={purposes.map((value) => ({ value, label: t(`vocabulary:purpose.${value}`) }))} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="openness" label={t('content:field.openness')} required>
          <Select
            allowClear
            placeholder={t('choose')}
            options={opennesses.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="openConditions" label={t('content:field.openConditions')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      </div>
    </EditorSection>
  );
}
