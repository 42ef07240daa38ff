import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { BeyondEnd, lastPage } from './list/BeyondEnd.tsx';
import plain from './Plain.module.css';

type Props = {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
  /** Names them to those who do not see them. */
  label?: string;
  /** Beside something else: without the count. */
  small?: boolean;
};

/** The way to the other pages of a list, also from one that it has not; nothing where there is only the one. */
export function Pages({ page, total, onPage, label, small = false, ...list }: Props) {
  const { t } = useTranslation('common');
  if (total > 0 && page > lastPage(total, list.pageSize))
    return <BeyondEnd pageSize={list.pageSize} total={total} onPage={onPage} />;
  return (
    <Pagination
      {...list}
      className={plain.above}
      aria-label={label}
      align={small ? 'start' : 'end'}
      size={small ? 'small' : undefined}
      hideOnSinglePage
      showSizeChanger={false}
      current={page}
      total={total}
      showTotal={small ? undefined : (count) => t('word.total', { count })}
      onChange={onPage}
    />
  );
}
