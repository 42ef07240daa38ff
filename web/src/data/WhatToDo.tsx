import { kindOf } from '@onesource/api/areas/delivery/rules/why';
import { useTranslation } from 'react-i18next';
import styles from './Data.module.css';

const isKnown = (code: string): code is keyof typeof kindOf => Object.hasOwn(kindOf, code);

/** What helps after a refused call, by what it was refused for. */
export function WhatToDo({ code }: { code: string }) {
  const { t } = useTranslation('data');
  return isKnown(code) && <div className={styles.quiet}>{t(`why.${kindOf[code]}`)}</div>;
}
