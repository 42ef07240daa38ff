import { useTranslation } from 'react-i18next';
import type { Catalogues } from '../i18n/catalogues.gen.ts';
import { useOpennessLabel } from '../words/use-openness-label.ts';

type Fields = Catalogues['content']['field'];

/** Names the place of a problem by its field on the wire: `items.2.name` → 第 3 项 · 名称. */
export function useProblemPlace(): (field: string) => string {
  const { t, i18n } = useTranslation(['catalog', 'content']);
  const { kind } = useOpennessLabel();
  const isField = (name: string): name is keyof Fields => i18n.exists(`content:field.${name}`);
  return (field) => {
    const [first = '', second, third] = field.split('.');
    if (first === 'items') {
      if (second === undefined) return t('section.items');
      const field = third ?? 'name';
      const column = kind === 'derived' && (field === 'shareType' || field === 'openness') ? 'mode' : field;
      const word = i18n.exists(`catalog:column.${column}`)
        ? i18n.t(`catalog:column.${column}` as 'catalog:column.name')
        : '';
      return t('place.item', { number: Number(second) + 1, column: word });
    }
    if (kind === 'derived' && field === 'openness') return t('column.mode');
    if (field === 'contact.office') return t('contactOffice');
    if (field === 'contact.phone') return t('contactPhone');
    if (field === 'format') return t('formatCategory');
    if (field === 'format.type') return t('formatType');
    return isField(first) ? t(`content:field.${first}`) : field;
  };
}
