import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { attachmentUrl } from './attachments.ts';

type Signed = { name: string; at: string; page: { id: string; name: string } | null };

/** 审签: who has signed or consented, when, and the signed page. */
export function SignedOff({ signed }: { signed: Signed }) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  return (
    <>
      <DataText>{signed.name}</DataText> · {formatDate(signed.at, locale)}
      {signed.page && (
        <>
          {' · '}
          <a href={attachmentUrl(signed.page.id)} download={signed.page.name}>
            {t('signOff.signedPage')} <DataText>{signed.page.name}</DataText>
          </a>
        </>
      )}
    </>
  );
}
