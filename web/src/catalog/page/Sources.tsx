import type { OverlapsView } from '@onesource/api/areas/catalog/sources/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import { NamedSource } from '../NamedSource.tsx';
import { catalogQueries } from '../queries.ts';
import styles from './Sources.module.css';

type Overlap = OverlapsView['items'][number];

/** 一数一源: items that other departments publish too, what the registrar says of them, and the rivals. */
export function Sources({ id }: { id: string }) {
  const { t } = useTranslation('sources');
  const { data } = useQuery(catalogQueries.overlaps(id));
  const { data: rules } = useQuery(catalogQueries.rules());
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('title')}>
      <p className={styles.lead}>
        {t('section.lead')}{' '}
        {data.unanswered > 0 && <strong>{t('section.unanswered', { count: data.unanswered })}</strong>}
        <Citation citation={rules?.oneSource ?? null} />
      </p>
      <ScrollRegion label={t('title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('section.item')}</th>
              <th scope="col">{t('section.statement')}</th>
              <th scope="col">{t('section.rivals')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((overlap) => (
              <tr key={overlap.itemId}>
                <th scope="row">
                  <DataText>{overlap.name}</DataText>
                </th>
                <td>
                  {overlap.named && <NamedSource named={overlap.named} />}
                  {!overlap.named?.own || overlap.statement ? <Statement overlap={overlap} /> : null}
                </td>
                <td>
                  <Rivals overlap={overlap} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function Statement({ overlap: { statement, contested } }: { overlap: Overlap }) {
  const { t } = useTranslation('sources');
  if (statement === null) return <ToneTag tone="amber">{t('section.none')}</ToneTag>;
  if (statement.kind === 'justified')
    return (
      <>
        {t('section.justified')}
        <DataText>{statement.reason}</DataText>
      </>
    );
  if (statement.kind === 'authoritative')
    return (
      <>
        {t('section.authoritative')}
        <DataText>{statement.basis}</DataText> {contested && <ToneTag tone="red">{t('section.contested')}</ToneTag>}
      </>
    );
  const { from } = statement;
  if (from === null) return <ToneTag tone="red">{t('section.citedGone')}</ToneTag>;
  return (
    <>
      {t('section.citedFrom')}
      <DataText>{from.department.name}</DataText> ·{' '}
      <Link to={generatePath(paths.resource, from.resource)}>
        <DataText>{from.resource.name}</DataText>
      </Link>{' '}
      · <DataText>{from.item.name}</DataText>
    </>
  );
}

function Rivals({ overlap: { candidates, more } }: { overlap: Overlap }) {
  const { t } = useTranslation('sources');
  if (candidates.length === 0) return t('section.noRivals');
  return (
    <ul className={styles.rivals}>
      {candidates.map(({ resource, department, item, authoritative, base }) => (
        <li key={`${resource.id} ${item.id}`}>
          <DataText>{department.name}</DataText> ·{' '}
          <Link to={generatePath(paths.resource, resource)}>
            <DataText>{resource.name}</DataText>
          </Link>{' '}
          {authoritative && <ToneTag tone="green">{t('tag.authoritative')}</ToneTag>}{' '}
          {base && <ToneTag tone="teal">{t('tag.base')}</ToneTag>}
        </li>
      ))}
      {more > 0 && <li className={styles.quiet}>{t('section.more', { count: more })}</li>}
    </ul>
  );
}
