import { useTranslation } from 'react-i18next';
import { dataIn } from '../ui/Sentence.tsx';

/** A longer list is cut short in a sentence; the table of items has all of them. */
const shown = 5;

/** Names of items to be put into a `Sentence`. */
export function useItemNames() {
  const { t } = useTranslation('requests');
  return (items: readonly string[]) => {
    const names = dataIn(items.slice(0, shown).join('、'));
    return items.length > shown ? t('event.moreItems', { names, count: items.length }) : names;
  };
}
