import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';

type Props = { name: string; savedAt: string | null; onStartOver: () => void };

/** Says that what is on the screen was filled in earlier, and lets it go. */
export function DraftNotice({ name, savedAt, onStartOver }: Props) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  if (savedAt === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('form.restored', { time: formatDate(savedAt, locale, { time: true }) })}
      action={
        <ConfirmButton
          size="small"
          question={t('form.startOverAsk', { name })}
          consequence={t('form.startOverSays')}
          confirmLabel={t('form.startOver')}
          danger
          onConfirm={async () => onStartOver()}
        >
          {t('form.startOver')}
        </ConfirmButton>
      }
    />
  );
}
