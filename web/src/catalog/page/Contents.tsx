import type { ResourceContent } from '@onesource/db/content';
import { useTranslation } from 'react-i18next';
import { useContentWords } from '../../ui/content-words.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Registration.module.css';

type Field = Exclude<keyof ResourceContent, 'items' | 'name'>;

const groups = {
  basic: ['summary', 'subject'],
  class: ['class', 'classification', 'industry'],
  sharing: ['conditions', 'shareMethod', 'useRequirements', 'permittedPurposes', 'openness', 'openConditions'],
  format: ['format', 'updateCycle', 'timeliness'],
  basis: ['legalBasis'],
  contact: ['contact', 'relatedCodes'],
} as const satisfies Record<string, readonly Field[]>;

/** The metadata, grouped as in the form; what is not filled in is said. */
export function Contents({ content, department }: { content: ResourceContent; department: string }) {
  const { t } = useTranslation(['catalog', 'content']);
  const words = useContentWords(content.class);
  return (
    <Section title={t('page.contents')}>
      <dl className={styles.facts}>
        {Object.values(groups)
          .flat()
          .map((field) => {
            // What the program numbers is the department's own
            const numbered = field === 'classification' && content.class === 'department' && content.classification;
            const text = numbered ? `${department} ${numbered}` : words.ofField(field, content[field]);
            return (
              <div key={field} className={text.length > 40 ? styles.wide : undefined}>
                <dt>{t(`content:field.${field}`)}</dt>
                <dd>
                  {text ? <DataText>{text}</DataText> : <span className={styles.quiet}>{t('content:empty')}</span>}
                </dd>
              </div>
            );
          })}
      </dl>
    </Section>
  );
}
