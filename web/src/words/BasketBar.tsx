import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import styles from './BasketBar.module.css';
import { useBasket } from './use-basket.ts';

/** How much is in the basket, and the way to asking for it; nothing while it is empty. */
export function BasketBar() {
  const { t } = useTranslation('common');
  const count = useBasket().resources.length;
  if (count === 0) return null;
  return (
    <section className={`${styles.bar} not-printed`} aria-label={t('basket.title')}>
      <span role="status">{t('basket.holds', { count })}</span>
      <ButtonLink to={paths.basket} type="primary">
        {t('basket.fill')}
      </ButtonLink>
    </section>
  );
}
