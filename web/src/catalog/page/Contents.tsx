import { type FieldName, fields, fieldsIn } from '@onesource/api/areas/catalog/rules/fields/fields';
import type { ResourceContent } from '@onesource/db/content';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { useContentWords } from '../../words/content-words.ts';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import { sections } from '../form-order.ts';
import { catalogQueries } from '../queries.ts';
import styles from './Registration.module.css';
import { RemarkAt } from './remarks/RemarkAt.tsx';

type Field = Exclude<FieldName, 'items' | 'name' | 'shareType'>;
/** The name is the page's title; the share type follows from the items. */
const isListed = (name: FieldName): name is Field => name !== 'items' && name !== 'name' && name !== 'shareType';

/** The metadata, grouped as in the form; what is not filled in is said. */
export function Contents({ content, department }: { content: ResourceContent; department: string }) {
  const { t } = useTranslation(['catalog', 'content']);
  const words = useContentWords(content.class);
  const openness = useOpennessLabel();
  const derived = openness.kind === 'derived';
  const { data: rules } = useQuery(catalogQueries.rules());
  // What the text does not speak of is not asked for, and not shown as missing
  const spokenOf = (field: Field): boolean => {
    if (field === 'needsProviderConsent') return Boolean(rules?.providerConsent);
    if (field === 'distinction') return content.distinction !== '';
    if (field === 'linkedDataSet' || field === 'recordForm' || field === 'secrecyReview')
      return Boolean(content[field] || rules?.[field]);
    const { onlyUnder } = fields[field];
    if (onlyUnder) return Boolean(content[field] || rules?.[onlyUnder]);
    if (field === 'jointCollection') return Boolean(rules?.jointCollection) || content.jointCollection.length > 0;
    if (field === 'openConditions') return openness.kind === 'declared';
    return field !== 'openness' || openness.kind !== null;
  };
  return (
    <Section title={t('page.contents')}>
      <dl className={styles.facts}>
        {sections
          .flatMap(fieldsIn)
          .filter(isListed)
          .filter(spokenOf)
          .map((field) => {
            // What the program numbers is the department's own
            const numbered = field === 'classification' && content.class === 'department' && content.classification;
            const text = numbered
              ? `${department} ${numbered}`
              : field === 'openness'
                ? openness.derived(content.items) || openness.part(content)
                : words.ofField(field, content[field]);
            const name = field === 'openness' && derived ? t('derived.state') : t(`content:field.${field}`);
            return (
              <div key={field} className={text.length > 40 ? styles.wide : undefined}>
                <dt>
                  {name} <RemarkAt field={field} item={null} name={name} />
                </dt>
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
