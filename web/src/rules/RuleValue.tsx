import type { Part } from '@onesource/api/law/settings/entry';
import type { ShareType } from '@onesource/db/vocabulary';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { DataText } from '../ui/DataText.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import { itemGloss } from './item-gloss.ts';
import styles from './RuleValue.module.css';

const tones = { unconditional: 'green', conditional: 'amber', not_shared: 'red' } satisfies Record<ShareType, Tone>;

/** A setting's value in words. */
export function RuleValue({ parts }: { parts: readonly Part[] }) {
  if (parts.length === 1 && parts[0]) return <PartWords part={parts[0]} />;
  const inline = parts.every(({ shareType }) => shareType);
  return (
    <ul className={inline ? styles.tags : styles.parts}>
      {parts.map((part) => (
        <li key={`${part.label} ${part.text}`}>
          <PartWords part={part} />
        </li>
      ))}
    </ul>
  );
}

function PartWords({ part: { label, text, shareType, names } }: { part: Part }) {
  if (shareType) return <ToneTag tone={tones[shareType]}>{text}</ToneTag>;
  return (
    <>
      {label && <span className={styles.label}>{label}</span>}
      {text}
      {names && <ItemNames names={names} />}
    </>
  );
}

/** Items by the names they are registered under, with what these mean in the other language. */
function ItemNames({ names }: { names: readonly (readonly string[])[] }) {
  const { t } = useTranslation('rules');
  const { locale } = useLocale();
  return (
    <span className={styles.names}>
      {names.map((anyOf) => (
        <span key={anyOf.join()} className={styles.item}>
          {anyOf.map((name, at) => (
            <Fragment key={name}>
              {at > 0 && <span className={styles.or}> {t('alternative')} </span>}
              <DataText>{name}</DataText>
              {locale === 'en' && itemGloss(name) && <span className={styles.gloss}> {itemGloss(name)}</span>}
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  );
}
