import { anyPartIs } from '@onesource/api/areas/catalog/rules/content/share-type';
import { shareTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useSession } from '../../../session/session.ts';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { catalogQueries } from '../../queries.ts';
import styles from '../Editor.module.css';
import { type RowStore, useRows } from '../items/rows-store.ts';
import { Asked } from './Asked.tsx';
import { DerivedShareType } from './DerivedShareType.tsx';
import { EditorSection } from './EditorSection.tsx';
import { ModeField, OpennessFields } from './OpennessFields.tsx';
import { PurposesField } from './PurposesField.tsx';
import { ScopeField } from './ScopeField.tsx';
import { SecrecyReviewFields } from './SecrecyReviewFields.tsx';
import { useAsked } from './use-asked.ts';
import { useShared } from './use-shared.ts';

/** 共享与开放 */
export function SharingSection({ store }: { store: RowStore }) {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary', 'common']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const { kind } = useOpennessLabel();
  const { data: rules } = useQuery(catalogQueries.rules());
  const asked = useAsked();
  const items = useRows(store);
  const someConditional = anyPartIs(useShared(store), 'conditional');
  const conditional = localized(shareTypeLabels.conditional);
  const demanded = someConditional ? rules?.permittedPurposes : null;
  return (
    <EditorSection title={t('section.sharing')}>
      {items.length > 0 ? (
        <DerivedShareType items={items} />
      ) : kind === 'derived' ? (
        <ModeField />
      ) : (
        <Form.Item name="shareType" label={t('content:field.shareType')} extra={t('hint.shareType')}>
          <Select
            allowClear
            placeholder={t('choose')}
            options={shareTypes.map((value) => ({ value, label: localized(shareTypeLabels[value]) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="scope"
        label={t('content:field.scope')}
        extra={t('hint.scope', { notShared: localized(shareTypeLabels.not_shared) })}
      >
        <ScopeField />
      </Form.Item>
      <Form.Item
        name="conditions"
        label={t('content:field.conditions')}
        extra={kind === 'derived' ? t('hint.conditionsPlain') : t('hint.conditions', { conditional })}
        required={someConditional}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <Form.Item
        name="permittedPurposes"
        label={t('content:field.permittedPurposes')}
        extra={<Asked hint={demanded ? null : t('hint.permittedPurposes')} by={demanded} />}
        required={Boolean(demanded)}
      >
        <PurposesField />
      </Form.Item>
      {rules?.providerConsent && (
        <Form.Item
          name="needsProviderConsent"
          valuePropName="checked"
          label={t('content:field.needsProviderConsent')}
          extra={<Asked hint={t('hint.needsProviderConsent', { conditional })} by={rules.providerConsent} />}
        >
          <Checkbox>{t('consentFirst')}</Checkbox>
        </Form.Item>
      )}
      <div className={styles.pair}>
        <Form.Item
          name="shareMethod"
          label={t('content:field.shareMethod')}
          extra={<Asked hint={t('hint.shareMethod')} by={asked('shareMethod')} />}
          required={asked('shareMethod') !== null}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="useRequirements"
          label={t('content:field.useRequirements')}
          extra={<Asked hint={t('hint.useRequirements')} by={asked('useRequirements')} />}
          required={asked('useRequirements') !== null}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      </div>
      <OpennessFields />
      <SecrecyReviewFields />
    </EditorSection>
  );
}
