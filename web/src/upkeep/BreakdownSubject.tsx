import { useTranslation } from 'react-i18next';
import { paths } from '../paths.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import styles from './Upkeep.module.css';

/** What a notice of failing scheduled work shows beside the inbox's list: the way to what fails. */
export default function BreakdownSubject() {
  const { t } = useTranslation('upkeep');
  return (
    <div className={styles.panel}>
      <p>{t('broken.hint')}</p>
      <div>
        <ButtonLink type="primary" to={paths.upkeep}>
          {t('broken.open')}
        </ButtonLink>
      </div>
    </div>
  );
}
