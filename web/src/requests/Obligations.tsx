import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { useSession } from '../session/session.ts';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { Citation } from '../words/Citation.tsx';
import styles from './Obligations.module.css';
import { useItemNames } from './use-item-names.ts';

type Props = {
  obligations: ResourceView['obligations'];
  /** Names of what may be published with leave (DG-5); null: all of it. Not known before the grant. */
  publishable?: readonly string[] | null;
  provider: string;
  /** Leaves out how we read the article, where there is little room. */
  short?: boolean;
};

/** 使用要求: what whoever uses the data commits to, and the article that asks for it. */
export function Obligations({ obligations, publishable, provider, short = false }: Props) {
  const { t } = useTranslation('requests');
  const { localized } = useLocale();
  const { authority } = useSession().profile.titles;
  const namesOf = useItemNames();
  const { passOn, publish, citesSource, onlyPublic, citation } = obligations;
  const names = { provider: dataIn(provider), authority: localized(authority) };
  const none = publishable?.length === 0;
  const limited = onlyPublic && publishable === undefined;
  const says = [
    t('obligations.purpose'),
    ...(citesSource ? [t('obligations.source', names)] : []),
    ...(passOn === publish
      ? [t(`obligations.neither.${passOn}`, names)]
      : [
          t(`obligations.passOn.${passOn}`, names),
          none
            ? t('obligations.nothingPublic')
            : t(`obligations.${limited ? 'publishPublic' : 'publish'}.${publish}`, names),
        ]),
    ...(publishable && !none ? [t('obligations.publishable', { items: namesOf(publishable) })] : []),
  ];
  return (
    <div className={styles.obligations}>
      <ul className={styles.list}>
        {says.map((said) => (
          <li key={said}>
            <Sentence>{said}</Sentence>
          </li>
        ))}
      </ul>
      <Citation citation={citation} short={short} />
    </div>
  );
}
