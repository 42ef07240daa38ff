import type { PolicyProfile } from '@onesource/api/law/profile';
import { groups } from '@onesource/api/law/settings';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { GroupLinks } from './GroupLinks.tsx';
import styles from './RuleBook.module.css';
import { RuleFilter } from './RuleFilter.tsx';
import { RuleRow } from './RuleRow.tsx';
import { linesOf, matches, sources } from './search.ts';
import { useAnchor } from './use-anchor.ts';
import { useSaid } from './use-said.ts';

const params = { q: textParam, source: wordParam(sources) };

/** All rules of a profile in their groups, narrowed by what is looked for. */
export function RuleBook({ policy }: { policy: PolicyProfile }) {
  const { t } = useTranslation(['rules', 'common']);
  const { localized } = useLocale();
  const said = useSaid()(policy);
  const [{ q, source }, change] = useUrlState(params);
  useAnchor();

  const found = linesOf(said).filter((line) => matches(line, q, said));
  const shown = found.filter(({ setting }) => source === null || setting.source === source);
  const sections = groups
    .map(({ id, title, rules }) => ({
      id,
      title: localized(title),
      lines: shown.filter(({ name }) => rules.some((rule) => rule.name === name)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <p className={styles.intro}>
        {t('rules:intro')}
        {policy.excerpt && ` ${localized(policy.excerpt)}`}
      </p>
      <RuleFilter
        q={q}
        source={source}
        code={policy.regulation.code}
        counts={{
          all: found.length,
          stated: found.filter(({ setting }) => setting.source === 'stated').length,
          house: found.filter(({ setting }) => setting.source === 'house').length,
          not_stated: found.filter(({ setting }) => setting.source === 'not_stated').length,
        }}
        onChange={change}
      />
      <p role="status" className="only-read-out">
        {t('rules:found', { count: shown.length })}
      </p>
      {sections.length === 0 ? (
        <EmptyState title={t('rules:nothing')} hint={t('rules:nothingHint')}>
          <Button onClick={() => change({ q: '', source: null })}>{t('common:action.clear')}</Button>
        </EmptyState>
      ) : (
        <div className={styles.book}>
          <GroupLinks groups={sections.map(({ id, title, lines }) => ({ id, title, count: lines.length }))} />
          <div className={styles.sections}>
            {sections.map(({ id, title, lines }) => (
              <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.section}>
                <h2 id={`${id}-title`}>{title}</h2>
                <dl className={styles.rows}>
                  {lines.map((line) => (
                    <RuleRow key={line.name} line={line} />
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
