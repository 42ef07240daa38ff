import { filingReach } from '@onesource/api/areas/filing/rules/responsible';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { textParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { useSession } from '../session/session.ts';
import styles from './Filing.module.css';
import { Filing } from './Filing.tsx';
import { filingQueries } from './queries.ts';
import { useStandingWords } from './use-standing-words.ts';

const params = { department: textParam };
/** As many as a list may give: an administrator has a handful. */
const everything = { state: null, q: '', page: 1, pageSize: 100 };

/** An administrator's departments, one at a time. */
export function OwnFilings() {
  const { t } = useTranslation('filing');
  const { dataLang, locale } = useLocale();
  const session = useSession();
  const [{ department }, change] = useUrlState(params);
  const { data } = useQuery({ ...filingQueries.list(everything), enabled: filingReach(session) !== null });
  const words = useStandingWords();
  const chosen = department || session.department.id;
  return (
    <>
      {data && data.total > 1 && (
        <Select
          className={styles.chooser}
          aria-label={t('choose')}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={chosen}
          onChange={(id) => change({ department: id })}
          options={data.items.map((item) => ({
            value: item.id,
            label: locale === 'en' && item.department.nameEn ? item.department.nameEn : item.department.name,
            lang: locale === 'en' && item.department.nameEn ? undefined : dataLang,
            standing: words(item),
          }))}
          optionRender={({ label, data: option }) => (
            <span className={styles.option}>
              <span lang={option.lang}>{label}</span> <span className={styles.quiet}>{option.standing}</span>
            </span>
          )}
        />
      )}
      <Filing key={chosen} id={chosen} />
    </>
  );
}
