import { importBytes } from '@onesource/api/areas/catalog/rules/steps/import-rules';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../ui/FileDrop.tsx';
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
  };
  return (
    <Section title={t('file.title')}>
      <FileDrop label={t('file.choose')} accept={kinds} busy={busy} onFile={take} hint={t('file.hint')}>
        {file ? <Sentence>{t('file.chosen', { name: dataIn(file.name) })}</Sentence> : t('file.drop')}
      </FileDrop>
      {tooLarge !== null && <Alert type="error" showIcon title={t('file.tooLarge', { name: tooLarge })} />}
    </Section>
  );
}
