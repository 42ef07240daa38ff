import { UploadOutlined } from '@ant-design/icons';
import { fileBytes } from '@onesource/api/areas/attachments/rules/attachment';
import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { attachmentTypes } from '@onesource/db/vocabulary';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../../lib/failure.ts';
import { detailText, failureText } from '../../lib/failure-text.ts';
import { attachmentUrl, sendFile } from './attachments.ts';
import styles from './SignedPageField.module.css';

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
  const [sending, setSending] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  const take = async (file: File) => {
    setWrong(null);
    const refused = refusalOf(file);
    if (refused) return setWrong(t(refused, { name: file.name }));
    setSending(file.name);
    onBusy(true);
    try {
      onChange?.(await sendFile(file));
    } catch (error) {
      const [detail] = error instanceof ApiFailure ? error.details : [];
      setWrong(detail ? detailText(detail) : failureText(error));
    } finally {
      setSending(null);
      onBusy(false);
    }
  };

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

/** Why a file is not even sent. */
function refusalOf({ size, type }: File) {
  if (!attachmentTypes.some((known) => known === type)) return 'signOff.wrongType' as const;
  return size > fileBytes ? ('signOff.tooLarge' as const) : null;
}

function shown(value: AttachmentView | null, sending: string | null) {
  if (sending !== null) return [{ uid: 'sending', name: sending, status: 'uploading' as const }];
  return value ? [{ uid: value.id, name: value.name, status: 'done' as const, url: attachmentUrl(value.id) }] : [];
}
