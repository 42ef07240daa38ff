import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import styles from '../Filing.module.css';
import { StandingTags } from '../StandingTags.tsx';
import { usePosts } from '../use-posts.ts';
import type { ListProps } from './RegisterTable.tsx';

/** The same for narrow screens: a department, how it stands, what is open. */
export function RegisterCards({ filings, onOpen, chosen, onChoose }: ListProps) {
  const { t } = useTranslation('filing');
  const { locale, dataLang } = useLocale();
  const postsOf = usePosts();
  return (
    <ul className={styles.cards}>
      {filings.map((filing) => {
        const { name, nameEn } = filing.department;
        const english = locale === 'en' && nameEn !== '';
        return (
          <li key={filing.id}>
            <Button
              type="link"
              className={styles.name}
              lang={english ? undefined : dataLang}
              onClick={() => onOpen(filing.id)}
            >
              {english ? nameEn : name}
            </Button>
            <StandingTags filing={filing} />
            {chosen && filing.remindable && (
              <Checkbox
                checked={chosen.includes(filing.id)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, filing.id] : chosen.filter((id) => id !== filing.id))
                }
              >
                {t('remind.confirm')}
              </Checkbox>
            )}
            {filing.missing.length > 0 && filing.filedAt && (
              <p className={styles.quiet}>{t('waiting.missing', { posts: postsOf(filing.missing) })}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
