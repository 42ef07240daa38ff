import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { loadBytes } from '@onesource/api/areas/datasets/rules/providing';
import { Alert, Button, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { ApiFailure } from '../lib/failure.ts';
import { detailText, failureText } from '../lib/failure-text.ts';
import { Section } from '../ui/Section.tsx';
import styles from './Data.module.css';
import { Unchanged } from './keeping/Unchanged.tsx';
import { changes, type Dataset, type LoadReport, sendLoad, templateUrl } from './queries.ts';

type Props = { dataset: Dataset; onReport: (report: LoadReport | null) => void };

/** 数据报送: a file, or the word that nothing has changed. */
export function SendData({ dataset, onReport }: Props) {
  const { resourceId: id, actions } = dataset;
  const { t } = useTranslation('data');
  const [mode, setMode] = useState<'full' | 'upsert'>('full');
  const [tooLarge, setTooLarge] = useState(false);
  const sending = useCommand({
    changes,
    quiet: true,
    send: (file: File) => sendLoad(id, mode, file),
    onDone: (report) => onReport(report),
  });
  const take = (file: File) => {
    const fits = file.size <= loadBytes;
    setTooLarge(!fits);
    sending.reset();
    onReport(null);
    if (fits) sending.mutate(file);
    return false;
  };
  return (
    <Section title={t('load.title')}>
      <div className={styles.panel}>
        <div>{t('load.hint')}</div>
        <a href={templateUrl(id)} download>
          <DownloadOutlined aria-hidden /> {t('load.template')}
        </a>
        <Radio.Group
          aria-label={t('load.mode')}
          value={mode}
          onChange={({ target }) => setMode(target.value)}
          options={[
            { value: 'full', label: t('load.full') },
            { value: 'upsert', label: t('load.upsert') },
          ]}
        />
        <div className={styles.row}>
          <Upload
            accept=".xlsx,.csv,.jsonl,.txt"
            showUploadList={false}
            beforeUpload={take}
            disabled={sending.isPending}
          >
            <Button type="primary" icon={<UploadOutlined aria-hidden />} loading={sending.isPending}>
              {t('load.choose')}
            </Button>
          </Upload>
          {actions.includes('unchanged') && <Unchanged dataset={dataset} />}
        </div>
        {tooLarge && <Alert type="error" showIcon title={t('load.tooLarge')} />}
        {sending.error && <Failure error={sending.error} />}
      </div>
    </Section>
  );
}

/** Why a file was not taken, with what it lacks. */
function Failure({ error }: { error: Error }) {
  const details = error instanceof ApiFailure ? error.details.filter(({ code }) => code !== error.code) : [];
  return (
    <Alert
      type="error"
      showIcon
      title={failureText(error)}
      description={details
        .map((detail) => [detail.field !== 'file' && detail.field, detailText(detail)].filter(Boolean).join('：'))
        .join('；')}
    />
  );
}
