import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import styles from './Breadcrumb.module.css';
import { NavItems, trailOf, type Up } from './place.ts';

type Props = { title: string; data: boolean; up: Up | undefined };

/** 当前位置: the way from the start to this page, every page by its one name; nothing at the start itself. */
export function Breadcrumb({ title, data, up }: Props) {
  const { t } = useTranslation('shell');
  const { localized } = useLocale();
  const { pathname, search } = useLocation();
  // What is opened within its entry's page goes by that page's name
  const steps = trailOf(useContext(NavItems), pathname + search, up).filter(
    (step) => !('label' in step && localized(step.label) === title),
  );
  if (steps.length === 0) return null;
  return (
    <nav aria-label={t('place')} className={`${styles.trail} not-printed`}>
      <ol>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>
              {'label' in step ? localized(step.label) : step.data ? <DataText>{step.name}</DataText> : step.name}
            </Link>
          </li>
        ))}
        <li aria-current="page">{data ? <DataText>{title}</DataText> : title}</li>
      </ol>
    </nav>
  );
}
