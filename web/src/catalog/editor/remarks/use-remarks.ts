import type { FormInstance } from 'antd';
import { createContext, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remark } from '../../page/remarks/remarks.ts';
import type { Values } from '../draft/draft.ts';
import { placeOf } from './places.ts';

/** What is said of items, by their id, and of fields that are a section of lines, by their name. */
export const RemarksContext = createContext<ReadonlyMap<string, string>>(new Map());

/** 批注: what whoever sent it back said, below each field until that is written in. Gives what the form does not hold. */
export function useRemarks(form: FormInstance<Values>, remarks: readonly Remark[]): ReadonlyMap<string, string> {
  const { t } = useTranslation('catalog');
  useEffect(() => {
    const fields = remarks.flatMap((remark) => {
      const place = placeOf(remark);
      const warnings = [t('remark.word', { text: remark.text })];
      return place.kind === 'field' ? [{ name: place.name, warnings }] : [];
    });
    form.setFields(fields as Parameters<typeof form.setFields>[0]);
  }, [form, remarks, t]);
  return useMemo(() => new Map(remarks.map(({ field, item, text }) => [item?.id ?? field, text])), [remarks]);
}
