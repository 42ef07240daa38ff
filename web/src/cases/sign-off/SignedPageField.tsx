import { UploadOutlined } from '@ant-design/icons';
import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { attachmentTypes } from '@onesource/db/vocabulary';
import { Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachmentUrl } from './attachments.ts';
import styles from './SignedPageField.module.css';
import { useSending } from './use-sending.ts';

type Props = {
  /** Given by the form's item. */
  id?: string;
  value?: AttachmentView | null;
  onChange?: (file: AttachmentView | null) => void;
  onBusy: (busy: boolean) => void;
};

/** 审签页: the signed page as a file, sent as soon as it is chosen. */
export function SignedPageField({ id, value = null, onChange, onBusy }: Props) {
  const { t } = useTranslation('common');
  const { sending, wrong, take } = useSending({ onSent: (file) => onChange?.(file), onBusy });

  return (
    <>
      <Upload
        {...(id && { id })}
        className={styles.upload ?? ''}
        accept={attachmentTypes.join(',')}
        maxCount={1}
        fileList={shown(value, sending)}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
        onRemove={() => {
          onChange?.(null);
          return true;
        }}
        showUploadList={{ showRemoveIcon: sending === null }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={sending !== null}>
          {t(value ? 'signOff.otherPage' : 'signOff.choosePage')}
        </Button>
      </Upload>
      {wrong && (
        <div role="alert" className="ant-form-item-explain-error">
          {wrong}
        </div>
      )}
    </>
  );
}

function shown(value: AttachmentView | null, sending: string | null) {
  if (sending !== null) return [{ uid: 'sending', name: sending, status: 'uploading' as const }];
  return value ? [{ uid: value.id, name: value.name, status: 'done' as const, url: attachmentUrl(value.id) }] : [];
}
