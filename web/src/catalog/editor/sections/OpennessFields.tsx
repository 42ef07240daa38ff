import { itemMode, itemModes, modeParts } from '@onesource/api/areas/catalog/rules/content/openness';
import { entries } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { ItemMode } from '@onesource/api/law/settings/sharing';
import { type Openness, opennesses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import styles from '../Editor.module.css';
import { Asked } from './Asked.tsx';

/** 开放属性, declared for the resource; nothing where the text does not speak of it or it follows from the items. */
export function OpennessFields() {
  const { t } = useTranslation(['catalog', 'content']);
  const openness = useOpennessLabel();
  const { data: rules } = useQuery(catalogQueries.rules());
  if (openness.kind !== 'declared') return null;
  return (
    <div className={styles.pair}>
      <Form.Item
        name="openness"
        label={t('content:field.openness')}
        extra={<Asked by={rules?.openness?.article ? rules.openness : null} />}
        required
      >
        <Select
          allowClear
          placeholder={t('choose')}
          options={opennesses.map((value) => ({ value, label: openness.declared(value) }))}
        />
      </Form.Item>
      <Form.Item name="openConditions" label={t('content:field.openConditions')}>
        <Input.TextArea maxLength={entries.openConditions.kind.max} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </div>
  );
}

/** 公开模式 of a resource without items (DG-5): one choice that says its share type and its openness. */
export function ModeField() {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const form = Form.useFormInstance<Values>();
  const { opennessScheme: scheme } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const shareType = Form.useWatch('shareType', { form, preserve: true }) ?? null;
  if (scheme?.kind !== 'derived') return null;
  return (
    <Form.Item
      name="openness"
      label={t('column.mode')}
      extra={<Asked hint={t('hint.mode')} by={rules?.openness} />}
      getValueProps={(value: Openness | null) => ({ value: itemMode({ shareType, openness: value }) })}
      getValueFromEvent={(mode: ItemMode | undefined) => (mode ? modeParts[mode].openness : null)}
    >
      <Select<ItemMode>
        allowClear
        placeholder={t('choose')}
        options={itemModes.map((value) => ({ value, label: localized(scheme.itemLabels[value]) }))}
        onChange={(mode: ItemMode | undefined) =>
          form.setFieldValue('shareType', mode ? modeParts[mode].shareType : null)
        }
      />
    </Form.Item>
  );
}
