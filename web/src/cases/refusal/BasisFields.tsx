import type { RequestView } from '@onesource/api/areas/requests/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import type { LegalBasisKind } from '@onesource/db/vocabulary';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './BasisFields.module.css';
import type { RefusalValues } from './refusal.ts';

type Accepted = RequestView['rules']['refusal']['accepted'];

/** What a refusal rests on: a law or policy of the kinds that carry one. */
export function BasisFields({ accepted, legend }: { accepted: Accepted; legend: string }) {
  const { t } = useTranslation(['requests', 'vocabulary']);
  const kind = Form.useWatch<LegalBasisKind | undefined>(['legalBasis', 'kind']);
  const levels = accepted.find((basis) => basis.kind === kind)?.levels ?? [];
  const name = (field: keyof NonNullable<RefusalValues['legalBasis']>) => ['legalBasis', field];
  return (
    <fieldset className={styles.basis}>
      <legend>{legend}</legend>
      <Form.Item
        name={name('kind')}
        label={t('requests:dialog.basisKind')}
        rules={[{ required: true, message: t('requests:dialog.basisChoose') }]}
      >
        <Radio.Group
          options={accepted.map(({ kind: value }) => ({ value, label: t(`vocabulary:legalBasisKind.${value}`) }))}
        />
      </Form.Item>
      {levels.length > 0 && (
        <Form.Item
          name={name('level')}
          label={t('requests:dialog.basisLevel')}
          rules={[{ required: true, message: t('requests:dialog.basisLevelChoose') }]}
        >
          <Radio.Group options={levels.map((value) => ({ value, label: t(`vocabulary:policyLevel.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item
        name={name('title')}
        label={t('requests:dialog.basisTitle')}
        rules={[{ required: true, whitespace: true, message: t('requests:dialog.basisTitleSay') }]}
      >
        <Input maxLength={longest.lawTitle} placeholder={t('requests:dialog.basisTitlePlaceholder')} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name={name('number')} label={t('requests:dialog.basisNumber')}>
          <Input maxLength={longest.lawNumber} />
        </Form.Item>
        <Form.Item name={name('article')} label={t('requests:dialog.basisArticle')}>
          <Input maxLength={longest.lawArticle} placeholder={t('requests:dialog.basisArticlePlaceholder')} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
