import { opennesses, shareTypes } from '@onesource/db/vocabulary';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { useSession } from '../../session/session.ts';
import type { Row } from './draft.ts';

/** Fills a column wherever nothing is chosen yet. */
export function FillBlanks({ rows, onFill }: { rows: readonly Row[]; onFill: (rows: Row[]) => void }) {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const choices = {
    shareType: shareTypes.map((value) => ({ value, label: localized(shareTypeLabels[value]) })),
    openness: opennesses.map((value) => ({ value, label: t(`vocabulary:openness.${value}`) })),
  };
  return (['shareType', 'openness'] as const).map((column) => {
    const blank = rows.filter((row) => row[column] === null).length;
    return blank < 2 ? null : (
      <Dropdown
        key={column}
        trigger={['click']}
        menu={{
          items: choices[column].map(({ value, label }) => ({ key: value, label })),
          onClick: ({ key }) => onFill(rows.map((row) => (row[column] === null ? { ...row, [column]: key } : row))),
        }}
      >
        <Button size="small">{t('items.fill', { count: blank, column: t(`content:item.${column}`) })}</Button>
      </Dropdown>
    );
  });
}
