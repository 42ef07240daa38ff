import { InboxOutlined } from '@ant-design/icons';
import { importBytes } from '@onesource/api/areas/catalog/rules/steps/import-rules';
import { Alert, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';

type Props = { file: File | null; busy: boolean; onChoose: (file: File) => void };

const kinds = '.xlsx,.xlsm,.csv,.txt,.tsv,.jsonl,.ndjson,.xls,.ods';

/** The file, chosen or dropped. What it really is the server tells by its contents. */
export function FileChoice({ file, busy, onChoose }: Props) {
  const { t } = useTranslation('imports');
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const take = (chosen: File) => {
    setTooLarge(chosen.size > importBytes ? chosen.name : null);
    if (chosen.size <= importBytes) onChoose(chosen);
    return false;
  };
  return (
    <Section title={t('file.title')}>
      {/* While a file is read its words are greyed: who cannot see that is told */}
      <div aria-disabled={busy}>
        <Upload.Dragger
          aria-label={t('file.choose')}
          accept={kinds}
          maxCount={1}
          fileList={[]}
          disabled={busy}
          beforeUpload={take}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined aria-hidden />
          </p>
          <p className="ant-upload-text">
            {file ? <Sentence>{t('file.chosen', { name: dataIn(file.name) })}</Sentence> : t('file.drop')}
          </p>
          <p className="ant-upload-hint">{t('file.hint')}</p>
        </Upload.Dragger>
      </div>
      {tooLarge !== null && <Alert type="error" showIcon title={t('file.tooLarge', { name: tooLarge })} />}
    </Section>
  );
}
