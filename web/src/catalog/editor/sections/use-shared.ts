import { Form } from 'antd';
import { useMemo } from 'react';
import { type Shared, sharedOf, type Values } from '../draft/draft.ts';
import { type RowStore, useRows } from '../items/rows-store.ts';

/** How the resource in the form is shared at this moment. Only below its `Form`. */
export function useShared(store: RowStore): Shared {
  const rows = useRows(store);
  const shareType = Form.useWatch('shareType', { form: Form.useFormInstance<Values>(), preserve: true }) ?? null;
  return useMemo(() => sharedOf(rows, shareType), [rows, shareType]);
}
