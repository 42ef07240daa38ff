import { shareTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Select, TreeSelect } from 'antd';
import { type ReactElement, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { departmentQueries, departmentTree } from '../lib/departments.ts';
import { industries } from '../words/reference.ts';
import type { Filters } from './filters.ts';
import styles from './Selectors.module.css';
import { unitOptions } from './unit-options.ts';
import { useLabels } from './use-labels.ts';

export type Selector = 'industry' | 'department' | 'shareType';
type Chosen = Pick<Filters, Selector>;
type Props = {
  value: Chosen;
  onChange: (change: Partial<Chosen>) => void;
  /** The one that somebody is in already: it is opened. */
  first?: Selector;
};

/** PD-32: 所属行业, 所在部门 and 共享类型, the three ways to narrow a search. */
export function Selectors({ value, onChange, first }: Props) {
  const { t } = useTranslation('directory');
  const { localized } = useLocale();
  const labels = useLabels();
  const departments = useQuery(departmentQueries.list());
  const sections = useMemo(
    () =>
      industries.map((section) => ({
        value: section.code,
        title: localized(section),
        children: section.divisions.map((division) => ({ value: division.code, title: localized(division) })),
      })),
    [localized],
  );
  const units = useMemo(
    () => unitOptions(departmentTree(departments.data ?? []), localized),
    [departments.data, localized],
  );
  const common = { allowClear: true, maxTagCount: 'responsive', size: 'large', className: styles.select } as const;
  const at = (name: Selector) => (name === first ? { autoFocus: true, defaultOpen: true } : {});
  const id = useId();
  // The component points at a list by this name, which its tree lacks
  const popup = (name: string) => ({
    id: `${id}${name}`,
    popupRender: (menu: ReactElement) => <div id={`${id}${name}_list`}>{menu}</div>,
  });
  const tree = {
    ...common,
    treeCheckable: true,
    showSearch: { treeNodeFilterProp: 'title' },
    styles: { popup: { root: { maxHeight: 400, minWidth: 320 } } },
  } as const;
  return (
    <div className={styles.selectors}>
      <div className={styles.selector}>
        <span className={styles.label} aria-hidden="true">
          {t('filter.industry')}
        </span>
        <TreeSelect<string[]>
          {...tree}
          {...popup('industry')}
          {...at('industry')}
          aria-label={t('filter.industry')}
          placeholder={t('filter.any')}
          treeData={sections}
          showCheckedStrategy={TreeSelect.SHOW_PARENT}
          value={value.industry}
          onChange={(industry) => onChange({ industry })}
        />
      </div>
      <div className={styles.selector}>
        <span className={styles.label} aria-hidden="true">
          {t('filter.department')}
        </span>
        <TreeSelect<string[]>
          {...tree}
          {...popup('department')}
          {...at('department')}
          aria-label={t('filter.department')}
          placeholder={t('filter.any')}
          treeData={units}
          loading={departments.isPending}
          showCheckedStrategy={TreeSelect.SHOW_ALL}
          value={value.department}
          onChange={(department) => onChange({ department })}
        />
      </div>
      <div className={styles.selector}>
        <span className={styles.label} aria-hidden="true">
          {t('filter.shareType')}
        </span>
        <Select<Filters['shareType']>
          {...common}
          {...at('shareType')}
          mode="multiple"
          aria-label={t('filter.shareType')}
          placeholder={t('filter.any')}
          options={shareTypes.map((shareType) => ({ value: shareType, label: labels.shareType(shareType) }))}
          value={value.shareType}
          onChange={(shareType) => onChange({ shareType })}
        />
      </div>
    </div>
  );
}
