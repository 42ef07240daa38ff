import { askOf } from '@onesource/api/areas/directory/rules/asking';
import type { ResourceView } from '@onesource/api/areas/directory/view';
import { holdsPersonal } from '@onesource/api/areas/requests/rules/withheld';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { BasketBar } from '../../words/BasketBar.tsx';
import { BasketButton } from '../../words/BasketButton.tsx';
import { Citation } from '../../words/Citation.tsx';
import { OwnRequest } from '../../words/OwnRequest.tsx';
import { AskButton } from '../AskButton.tsx';
import { useLabels } from '../use-labels.ts';
import { Exceptions } from './Exceptions.tsx';
import styles from './Resource.module.css';

/** What can be done with the resource, who decides, by when, and under which article. */
export function AskPanel({ resource }: { resource: ResourceView }) {
  const { t } = useTranslation('directory');
  const { locale, localized } = useLocale();
  const { department } = useSession();
  const labels = useLabels();
  const ask = askOf(resource.actions);
  if (!ask)
    return (
      <section className={styles.panel} aria-labelledby="ask-title">
        <h2 id="ask-title">{t('resource.ask.none')}</h2>
        <p>{t(resource.department.id === department.id ? 'resource.ask.own' : 'resource.ask.cannot')}</p>
      </section>
    );
  const { route } = resource;
  const { id, name } = resource.department;
  const decider = route.deciders
    .map((who) => (who.zh === name ? labels.department(id, name) : localized(who)))
    .join(t('resource.ask.and'));
  const items = resource.contents?.items ?? [];
  const mixed = new Set(items.map(({ shareType }) => shareType)).size > 1;
  const sensitive = holdsPersonal(items);
  return (
    <section className={styles.panel} aria-labelledby="ask-title">
      <h2 id="ask-title">{t(`resource.ask.${ask}.title`)}</h2>
      <p>
        {ask === 'apply'
          ? t(`resource.ask.apply.${applies(resource)}`, { decider })
          : t(`resource.ask.${ask}.text`, { decider })}
      </p>
      {resource.endsOn && <p>{t('resource.ask.ends', { date: formatDate(resource.endsOn, locale) })}</p>}
      {resource.own && (
        <p className={styles.asked}>
          <OwnRequest own={resource.own} />
        </p>
      )}
      <div className="not-printed">
        <AskButton
          id={resource.id}
          name={resource.name}
          actions={resource.actions}
          large
          primary={resource.own === null}
        />
        <BasketButton id={resource.id} name={resource.name} large />
        <BasketBar />
      </div>
      {route.term && (
        <p className={styles.due}>
          {route.term.dueOn
            ? t('resource.ask.due', {
                date: formatDate(route.term.dueOn, locale),
                count: route.term.workingDays,
              })
            : t('resource.ask.term', { count: route.term.workingDays })}
        </p>
      )}
      <Citation citation={route.citation} />
      <Citation citation={route.term?.citation ?? null} />
      <Exceptions resource={resource} />
      {sensitive && resource.agreement && (
        <>
          <p>{t('resource.ask.sensitive')}</p>
          <Citation citation={resource.agreement} />
        </>
      )}
      {mixed && <p className={styles.quiet}>{t('resource.ask.byItem')}</p>}
    </section>
  );
}

/** How an application is decided, in a word. */
function applies({ contents, route: { kind, deciders } }: ResourceView) {
  if (kind === 'platform') return contents?.needsProviderConsent ? 'consent' : 'platform';
  return deciders.length > 1 ? 'joint' : 'text';
}
