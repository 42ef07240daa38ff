import { inBaseLibrary } from '@onesource/api/areas/catalog/rules/content/base-library';
import type { ResourceClass } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Citation } from '../../../words/Citation.tsx';
import { catalogQueries } from '../../queries.ts';
import type { Values } from '../draft/draft.ts';
import styles from './Items.module.css';

/** What a base library asks of its items, while a resource of one is being registered. */
export function BaseLibraryNotice() {
  const { t } = useTranslation('catalog');
  const { data: rules } = useQuery(catalogQueries.rules());
  const [first, , classification = null] = Form.useWatch('classPath', Form.useFormInstance<Values>()) ?? [];
  const content = { class: (first as ResourceClass | undefined) ?? null, classification };
  const duty = rules?.baseLibraryDuty;
  if (!duty?.unconditional || !inBaseLibrary(content, duty)) return null;
  return (
    <p className={styles.notice}>
      {t(`items.baseLibrary.${duty.unconditional}`)} <Citation citation={rules?.baseLibrary ?? null} />
    </p>
  );
}
