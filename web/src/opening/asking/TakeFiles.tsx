import { DownloadOutlined } from '@ant-design/icons';
import { type GrantedFormat, grantedFormats } from '@onesource/db/vocabulary';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../lib/failure-text.ts';
import { Section } from '../../ui/Section.tsx';
import { takeFile } from '../queries.ts';
import styles from './Asking.module.css';

type Props = { name: string; token: string; onTaken: () => unknown };

/** The files of what was agreed to, and how a program takes them. */
export function TakeFiles({ name, token, onTaken }: Props) {
  const { t } = useTranslation('asking');
  const taking = useMutation({
    mutationFn: async (format: GrantedFormat) => keep(await takeFile(token, format), `${name}.${format}`),
    meta: { quiet: true },
    onSettled: () => onTaken(),
  });
  return (
    <Section title={t('take')}>
      {taking.error && <Alert type="error" showIcon role="alert" title={failureText(taking.error)} />}
      <div className={styles.line}>
        {grantedFormats.map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined aria-hidden />}
            loading={taking.isPending && taking.variables === format}
            disabled={taking.isPending}
            onClick={() => taking.mutate(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <p className={`${styles.quiet} ${styles.after}`}>{t('takeHint')}</p>
      <pre className={styles.how}>
        {`curl -H "Authorization: Bearer ${token}" ${window.location.origin}/open/asked/data.csv`}
      </pre>
    </Section>
  );
}

/** Has the browser keep a file: fetched, for a link could not say who follows it. */
function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Once the browser has taken it over
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
