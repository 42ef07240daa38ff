import { UploadOutlined } from '@ant-design/icons';
import { mostFiles } from '@onesource/api/areas/attachments/rules/attachment';
import type { AttachmentView } from '@onesource/api/areas/attachments/view';
import { attachmentTypes } from '@onesource/db/vocabulary';
import { Button, Form, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { attachmentUrl } from '../cases/sign-off/attachments.ts';
import { useSending } from '../cases/sign-off/use-sending.ts';

type Busy = { onBusy: (busy: boolean) => void };

/** 附件: 公函, 依据 and the like, which go with what is sent. */
export function FilesField({ onBusy }: Busy) {
  const { t } = useTranslation('requests');
  return (
    <Form.Item name="attachmentIds" label={t('files.label')} extra={t('files.hint', { count: mostFiles })}>
      <Files onBusy={onBusy} />
    </Form.Item>
  );
}

type Props = Busy & {
  /** Given by the form's item. */
  id?: string;
  value?: AttachmentView[];
  onChange?: (files: AttachmentView[]) => void;
};

function Files({ id, value = [], onChange, onBusy }: Props) {
  const { t } = useTranslation('requests');
  const { sending, wrong, take } = useSending({ onSent: (file) => onChange?.([...value, file]), onBusy });
  return (
    <>
      <Upload
        {...(id && { id })}
        accept={attachmentTypes.join(',')}
        fileList={[
          ...value.map((file) => ({
            uid: file.id,
            name: file.name,
            status: 'done' as const,
            url: attachmentUrl(file.id),
          })),
          ...(sending === null ? [] : [{ uid: 'sending', name: sending, status: 'uploading' as const }]),
        ]}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
        onRemove={({ uid }) => {
          onChange?.(value.filter((file) => file.id !== uid));
          return true;
        }}
        showUploadList={{ showRemoveIcon: sending === null }}
      >
        {value.length < mostFiles && (
          <Button icon={<UploadOutlined aria-hidden />} loading={sending !== null}>
            {t('files.add')}
          </Button>
        )}
      </Upload>
      {wrong && (
        <div role="alert" className="ant-form-item-explain-error">
          {wrong}
        </div>
      )}
    </>
  );
}
