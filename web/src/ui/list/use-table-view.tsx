import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Radio, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, readKept } from '../../lib/kept.ts';

const densities = ['middle', 'small'] as const;
type Density = (typeof densities)[number];
type View = { hidden: string[]; density: Density };

const isView = (kept: object): kept is View =>
  'hidden' in kept &&
  Array.isArray(kept.hidden) &&
  kept.hidden.every((key) => typeof key === 'string') &&
  'density' in kept &&
  densities.some((known) => known === kept.density);

/**
 * The columns of a table that somebody chose to see, and how close its rows stand, kept on this machine under `name`.
 * The first column always stays, and one without a title. `control` is where it is chosen.
 */
export function useTableView<Row>(
  name: string,
  columns: TableColumnsType<Row>,
): { columns: TableColumnsType<Row>; size: Density; control: ReactNode } {
  const { t } = useTranslation('lists');
  const at = `onesource.table.${name}`;
  const [view, see] = useState<View>(() => readKept<View>(at, isView) ?? { hidden: [], density: 'middle' });
  const change = (to: Partial<View>) => {
    const next = { ...view, ...to };
    see(next);
    keep(at, next);
  };
  const others = columns.slice(1).filter(({ title }) => title !== '');
  const shown = others.flatMap(({ key }) => (typeof key === 'string' && !view.hidden.includes(key) ? [key] : []));
  const choice = (
    <div>
      <Checkbox.Group
        aria-label={t('view.columns')}
        style={{ display: 'grid', gap: 8 }}
        value={shown}
        options={others.map(({ key, title }) => ({ value: String(key), label: title as ReactNode }))}
        onChange={(chosen) => {
          const keys = others.map(({ key }) => String(key));
          // What another table of this name hid stays hidden
          const elsewhere = view.hidden.filter((key) => !keys.includes(key));
          change({ hidden: [...elsewhere, ...keys.filter((key) => !chosen.includes(key))] });
        }}
      />
      <Radio.Group
        aria-label={t('view.density')}
        style={{ marginBlockStart: 12 }}
        optionType="button"
        size="small"
        value={view.density}
        options={densities.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={({ target }) => change({ density: target.value })}
      />
    </div>
  );
  return {
    columns: columns.filter(({ key }, at) => at === 0 || !view.hidden.includes(String(key))),
    size: view.density,
    control: (
      <Popover trigger="click" placement="bottomRight" title={t('view.columns')} content={choice}>
        <Button icon={<SettingOutlined aria-hidden />}>{t('view.open')}</Button>
      </Popover>
    ),
  };
}
