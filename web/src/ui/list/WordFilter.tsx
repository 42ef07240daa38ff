import { Input } from 'antd';
import { useState } from 'react';

type Props = {
  /** Its name, and the hint in it while it is empty. */
  label: string;
  value: string;
  /** In characters. */
  max: number;
  className?: string | undefined;
  onSearch: (value: string) => void;
};

/** A filter by words, asked for with Enter; what Back or a link brings is shown too, and the focus stays. */
export function WordFilter({ label, value, max, className, onSearch }: Props) {
  const [typed, type] = useState(value);
  const [shown, show] = useState(value);
  if (value !== shown) {
    show(value);
    type(value);
  }
  return (
    <Input.Search
      allowClear
      className={className}
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={max}
      onChange={({ target }) => type(target.value)}
      onSearch={(words) => onSearch(words.trim())}
    />
  );
}
