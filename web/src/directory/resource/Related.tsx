import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { directoryQueries } from '../queries.ts';
import styles from './Resource.module.css';
import { Section } from './Section.tsx';

/** 关联资源代码, each with the name that it leads to. */
export function Related({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('directory');
  return (
    <Section title={t('resource.related')}>
      <ul className={styles.basis}>
        {codes.map((code) => (
          <RelatedCode key={code} code={code} />
        ))}
      </ul>
    </Section>
  );
}

function RelatedCode({ code }: { code: string }) {
  const { t } = useTranslation('directory');
  const { data } = useQuery(directoryQueries.search({ q: code, pageSize: 5 }));
  const found = data?.items.find((result) => result.code === code);
  return (
    <li>
      {found ? (
        <Link to={generatePath(paths.resource, { id: found.id })}>
          <DataText>{found.name}</DataText>
        </Link>
      ) : (
        data && <span className={styles.quiet}>{t('resource.relatedMissing')}</span>
      )}{' '}
      <span className={styles.quiet}>{code}</span>
    </li>
  );
}
