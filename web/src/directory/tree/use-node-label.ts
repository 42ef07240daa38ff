import type { TreeNode } from '@onesource/api/areas/directory/tree';
import type { ResourceClass } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';

/** What a node is called; classes and the root of the departments have words of the console. */
export function useNodeLabel(): (node: Pick<TreeNode, 'kind' | 'label' | 'value'>) => string {
  const { t } = useTranslation(['directory', 'vocabulary']);
  const { localized } = useLocale();
  return ({ kind, label, value }) => {
    if (label) return localized(label);
    if (kind === 'class') return t(`vocabulary:resourceClass.${value as ResourceClass}`);
    return kind === 'departments' ? t('tree.departments') : value;
  };
}
