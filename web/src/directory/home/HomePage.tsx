import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../shell/page/use-page-title.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { type Filters, searchLink } from '../filters.ts';
import { directoryQueries } from '../queries.ts';
import { SearchBox } from '../SearchBox.tsx';
import { Figures } from './Figures.tsx';
import styles from './HomePage.module.css';
import { Recent } from './Recent.tsx';
import { SelectorsOnDemand } from './SelectorsOnDemand.tsx';

/** 首页: search first, then the reader's workbench (`children`), what is new, and the directory in figures. */
export function HomePage({ children }: { children: ReactNode }) {
  const { t } = useTranslation('directory');
  usePageTitle('');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Pick<Filters, 'industry' | 'department' | 'shareType'>>({
    industry: [],
    department: [],
    shareType: [],
  });
  const newest = useQuery(directoryQueries.search({ sort: 'published', pageSize: 6 }));
  return (
    <>
      <section className={styles.search} aria-labelledby="home-title">
        <h1 id="home-title">{t('home.title')}</h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <SearchBox q="" large autoFocus onSearch={(q) => navigate(searchLink({ ...chosen, q }))} />
        <SelectorsOnDemand value={chosen} onChange={(change) => setChosen((current) => ({ ...current, ...change }))} />
        <p className={styles.ways}>
          <Link to={searchLink({})}>{t('home.all')}</Link>
          <Link to={paths.tree}>{t('home.byTree')}</Link>
        </p>
      </section>
      {children}
      <section className={styles.card} aria-labelledby="home-recent">
        <h2 id="home-recent">{t('home.recent')}</h2>
        <Loaded query={newest}>{({ items }) => <Recent results={items} />}</Loaded>
      </section>
      <section className={styles.figures} aria-labelledby="home-figures">
        <h2 id="home-figures">{t('home.figures')}</h2>
        <Loaded query={newest}>{({ total, facets }) => <Figures total={total} facets={facets} />}</Loaded>
      </section>
    </>
  );
}
