import { anyPartIs } from '@onesource/api/areas/catalog/rules/content/share-type';
import { entries } from '@onesource/api/areas/catalog/rules/fields/fields';
import { shareTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { catalogQueries } from '../../queries.ts';
import { type RowStore, useRows } from '../items/rows-store.ts';
import { Asked } from './Asked.tsx';
import { DerivedShareType } from './DerivedShareType.tsx';
import { ModeField } from './OpennessFields.tsx';
import { PurposesField } from './PurposesField.tsx';
import { ScopeField } from './ScopeField.tsx';
import { useShared } from './use-shared.ts';

type Props = { store: RowStore };

/** 共享类型: what the items make of it; said here of a resource without items. */
export function ShareTypeField({ store }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { kind } = useOpennessLabel();
  const items = useRows(store);
  if (items.length > 0) return <DerivedShareType items={items} />;
  if (kind === 'derived') return <ModeField />;
  return (
    <Form.Item name="shareType" label={t('content:field.shareType')} extra={t('content:hint.shareType')}>
      <Select
        allowClear
        placeholder={t('choose')}
        options={shareTypes.map((value) => ({ value, label: localized(shareTypeLabels[value]) }))}
      />
    </Form.Item>
  );
}

/** 共享范围 */
export function Scope() {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  return (
    <Form.Item
      name="scope"
      label={t('content:field.scope')}
      extra={t('hint.scope', { notShared: localized(shareTypeLabels.not_shared) })}
    >
      <ScopeField />
    </Form.Item>
  );
}

/** 共享条件: KF-14, SQ-18: asked for where something is conditional. */
export function Conditions({ store }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const conditional = localized(useSession().profile.shareTypeLabels.conditional);
  const { kind } = useOpennessLabel();
  const someConditional = anyPartIs(useShared(store), 'conditional');
  return (
    <Form.Item
      name="conditions"
      label={t('content:field.conditions')}
      extra={kind === 'derived' ? t('hint.conditionsPlain') : t('hint.conditions', { conditional })}
      required={someConditional}
    >
      <Input.TextArea maxLength={entries.conditions.kind.max} autoSize={{ minRows: 1, maxRows: 6 }} />
    </Form.Item>
  );
}

/** 许可用途 */
export function PermittedPurposes({ store }: Props) {
  const { t } = useTranslation(['catalog', 'content']);
  const { data: rules } = useQuery(catalogQueries.rules());
  const demanded = anyPartIs(useShared(store), 'conditional') ? rules?.permittedPurposes : null;
  return (
    <Form.Item
      name="permittedPurposes"
      label={t('content:field.permittedPurposes')}
      extra={<Asked hint={demanded ? null : t('content:hint.permittedPurposes')} by={demanded} />}
      required={Boolean(demanded)}
    >
      <PurposesField />
    </Form.Item>
  );
}

/** 须经提供部门同意 (SQ-19), where the platform would grant otherwise. */
export function ConsentFirst() {
  const { t } = useTranslation(['catalog', 'content']);
  const { localized } = useLocale();
  const conditional = localized(useSession().profile.shareTypeLabels.conditional);
  const { data: rules } = useQuery(catalogQueries.rules());
  if (!rules?.providerConsent) return null;
  return (
    <Form.Item
      name="needsProviderConsent"
      valuePropName="checked"
      label={t('content:field.needsProviderConsent')}
      extra={<Asked hint={t('hint.needsProviderConsent', { conditional })} by={rules.providerConsent} />}
    >
      <Checkbox>{t('consentFirst')}</Checkbox>
    </Form.Item>
  );
}
