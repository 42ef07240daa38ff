import type { RegistrationRules } from '@onesource/api/areas/catalog/rules/steps/guidance';
import type { LegalBasisKind, PolicyLevel } from '@onesource/db/vocabulary';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../../../cases/dialogs/NoteField.tsx';
import { Citation } from '../../../words/Citation.tsx';

export type EndingValues = {
  negotiation?: string;
  legalBasis?: { kind: LegalBasisKind; level?: PolicyLevel; title: string; number?: string; article?: string };
};

/** What ending the grants on an entry needs: a basis (SH-26, SQ-17), a word on what was negotiated (N-27). */
export function EndingGrants({ ending: { basis, negotiation } }: { ending: RegistrationRules['endingGrants'] }) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const kind = Form.useWatch<LegalBasisKind | undefined>(['legalBasis', 'kind']);
  const levels = basis?.accepted.find((one) => one.kind === kind)?.levels ?? [];
  return (
    <>
      {basis && (
        <>
          <p>
            {t('catalog:retire.basisLead')} <Citation citation={basis.citation} />
          </p>
          <Form.Item
            name={['legalBasis', 'kind']}
            label={t('catalog:retire.basisKind')}
            rules={[{ required: true, message: t('catalog:retire.basisKindNeeded') }]}
          >
            <Radio.Group
              options={basis.accepted.map(({ kind: value }) => ({
                value,
                label: t(`vocabulary:legalBasisKind.${value}`),
              }))}
            />
          </Form.Item>
          {levels.length > 0 && (
            <Form.Item
              name={['legalBasis', 'level']}
              label={t('catalog:retire.basisLevel')}
              rules={[{ required: true, message: t('catalog:retire.basisLevelNeeded') }]}
            >
              <Radio.Group options={levels.map((value) => ({ value, label: t(`vocabulary:policyLevel.${value}`) }))} />
            </Form.Item>
          )}
          <Form.Item
            name={['legalBasis', 'title']}
            label={t('catalog:retire.basisTitle')}
            rules={[{ required: true, whitespace: true, message: t('catalog:retire.basisTitleNeeded') }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['legalBasis', 'number']} label={t('catalog:retire.basisNumber')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['legalBasis', 'article']} label={t('catalog:retire.basisArticle')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
      {negotiation && (
        <>
          <p>
            {t('catalog:retire.negotiationLead')} <Citation citation={negotiation} />
          </p>
          <NoteField
            name="negotiation"
            label={t('catalog:retire.negotiation')}
            needed={t('catalog:retire.negotiationNeeded')}
          />
        </>
      )}
    </>
  );
}
