import { useQuery } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../../ui/DataText.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Row, Values } from '../draft/draft.ts';
import editor from '../Editor.module.css';
import { goTo, type Problem, problemKey } from '../problems.ts';

const atFirst = 5;

type Props = { form: FormInstance<Values>; problems: readonly Problem[]; rows: readonly Row[] };

/** The items that other departments publish too and of which something is still to be said; each leads to its row. */
export function SourcesPanel({ form, problems, rows }: Props) {
  const { t } = useTranslation('sources');
  const { data: rules } = useQuery(catalogQueries.rules());
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const left = all ? 0 : Math.max(problems.length - atFirst, 0);
  return (
    <section className={editor.box}>
      <h2>{t('panel.title', { count: problems.length })}</h2>
      <p className={editor.quiet}>{t('panel.lead')}</p>
      <ul className={editor.problems}>
        {problems.slice(0, problems.length - left).map(({ detail, place }) => (
          <li key={problemKey(detail)}>
            <button type="button" onClick={() => goTo(form, place)}>
              {place.kind === 'item' && (
                <>
                  {t('panel.item', { number: place.row })}{' '}
                  <DataText>{rows.find(({ key }) => key === place.key)?.name ?? ''}</DataText>
                </>
              )}{' '}
              {detail.code === 'source_contested' && <ToneTag tone="red">{t('mark.contested')}</ToneTag>}
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={editor.more} onClick={() => setAll(true)}>
          {t('panel.more', { count: left })}
        </button>
      )}
      <Citation citation={rules?.oneSource ?? null} short />
    </section>
  );
}
