import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';

type Props = { name: string; savedAt: string | null; onStartOver: () => void };

/** Says that what is on the screen was filled in earlier, and lets it go. */
export function DraftNotice({ name, savedAt, onStartOver }: Props) {
  const { t } = useTranslation('drafts');
  const { locale } = useLocale();
  if (savedAt === null) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('restored', { time: formatDate(savedAt, locale, { time: true }) })}
      action={
        <ConfirmButton
          size="small"
          question={t('startOverAsk', { name })}
          consequence={t('startOverSays')}
          confirmLabel={t('startOver')}
          danger
          onConfirm={async () => onStartOver()}
        >
          {t('startOver')}
        </ConfirmButton>
      }
    />
  );
}
