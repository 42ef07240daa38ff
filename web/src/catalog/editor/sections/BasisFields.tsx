import { longest } from '@onesource/api/foundation/texts/longest';
import { acceptable } from '@onesource/api/law/basis';
import { legalBasisKinds, policyLevels } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../lib/dates.ts';
import { DayField } from '../../../ui/days/DayField.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import styles from '../Editor.module.css';

type Props = {
  at: number;
  /** Whether something in the resource rests on a basis now. */
  needed: boolean;
};

/** One legal basis: which text, its article, why it applies, and until when it holds. Says what keeps it from counting. */
export function BasisFields({ at, needed }: Props) {
  const { t } = useTranslation(['catalog', 'vocabulary']);
  const { data: rules } = useQuery(catalogQueries.rules());
  const duty = rules?.basisDuty ?? null;
  const basis = Form.useWatch(['legalBasis', at], Form.useFormInstance<Values>());
  const kind = basis?.kind;
  const levelled = duty?.accepted.some((accepted) => accepted.kind === 'policy' && accepted.levels) ?? false;
  const settled = basis && (kind !== 'policy' || basis.level !== null);
  const counts = !duty || !settled || acceptable(duty.accepted, { ...basis, title: basis.title || '-' });
  const expired = Boolean(duty && basis?.expiresOn && basis.expiresOn < dayIn(new Date()));
  return (
    <div className={styles.pair}>
      <Form.Item
        name={[at, 'kind']}
        label={t('basis.kind')}
        extra={!counts && <span className={styles.warning}>{t('basis.notAccepted')}</span>}
        required
      >
        <Select options={legalBasisKinds.map((value) => ({ value, label: t(`vocabulary:legalBasisKind.${value}`) }))} />
      </Form.Item>
      {kind === 'policy' && (
        <Form.Item name={[at, 'level']} label={t('basis.level')} required={levelled}>
          <Select
            allowClear
            placeholder={t('choose')}
            options={policyLevels.map((value) => ({ value, label: t(`vocabulary:policyLevel.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name={[at, 'title']} label={t('basis.title')} required>
        <Input maxLength={longest.lawTitle} />
      </Form.Item>
      <Form.Item name={[at, 'number']} label={t('basis.documentNumber')}>
        <Input maxLength={longest.lawNumber} />
      </Form.Item>
      <Form.Item name={[at, 'article']} label={t('basis.article')}>
        <Input maxLength={longest.lawArticle} />
      </Form.Item>
      <Form.Item
        name={[at, 'reason']}
        label={t('basis.reason')}
        extra={duty?.reason && t('hint.reason')}
        required={needed && Boolean(duty?.reason)}
      >
        <Input.TextArea maxLength={longest.grounds} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <DayField
        name={[at, 'expiresOn']}
        label={t('basis.expiresOn')}
        extra={expired && <span className={styles.warning}>{t('basis.expired')}</span>}
        normalize={(day?: string) => day ?? null}
      />
      <DayField
        name={[at, 'reexamineOn']}
        label={t('basis.reexamineOn')}
        extra={t('hint.reexamineOn')}
        normalize={(day?: string) => day ?? null}
      />
    </div>
  );
}
