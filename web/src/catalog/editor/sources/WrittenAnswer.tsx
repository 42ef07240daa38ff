import { longest } from '@onesource/api/foundation/texts/longest';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { dataIn, Sentence } from '../../../ui/Sentence.tsx';
import styles from './Sources.module.css';

/** What makes this department the source. `rival` has declared itself the source too. */
export function BasisField({ rival }: { rival: string | null }) {
  const { t } = useTranslation('sources');
  return (
    <div className={styles.written}>
      <Form.Item
        name="basis"
        label={t('drawer.basis')}
        extra={
          <>
            {t('drawer.basisHint')}
            {rival && (
              <div className={styles.warning}>
                <Sentence>{t('drawer.rival', { department: dataIn(rival) })}</Sentence>
              </div>
            )}
          </>
        }
        rules={[{ required: true, whitespace: true, message: t('drawer.basisNeeded') }]}
      >
        <Input maxLength={longest.line} />
      </Form.Item>
    </div>
  );
}

/** Why the item is collected although another department publishes it. */
export function ReasonField() {
  const { t } = useTranslation('sources');
  return (
    <div className={styles.written}>
      <Form.Item
        name="reason"
        label={t('drawer.reason')}
        extra={t('drawer.reasonHint')}
        rules={[{ required: true, whitespace: true, message: t('drawer.reasonNeeded') }]}
      >
        <Input.TextArea maxLength={longest.reason} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </div>
  );
}
