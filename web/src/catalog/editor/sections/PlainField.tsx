import { fields, type PlainName } from '@onesource/api/areas/catalog/rules/fields/fields';
import { isHinted } from '@onesource/api/areas/catalog/rules/fields/words';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChoiceWords } from '../../../words/content-words.ts';
import { Asked } from './Asked.tsx';
import { useAsked } from './use-asked.ts';

/** Characters from which on a text takes several lines. */
const long = 500;

/** A field whose control follows from what it is: a text, a choice of words, or a yes. */
export function PlainField({ name }: { name: PlainName }) {
  const { t } = useTranslation(['catalog', 'content']);
  const { kind, required: always = false } = fields[name];
  const { required, citation } = useAsked()(name);
  const choices = useChoiceWords();
  const label = t(`content:field.${name}`);
  const counted = always && kind.kind === 'text';
  return (
    <Form.Item
      className={counted && kind.max > long ? 'counted' : undefined}
      name={name}
      label={label}
      extra={<Asked hint={isHinted(name) && t(`content:hint.${name}`)} by={citation} />}
      required={always || required}
      {...(kind.kind === 'flag' && { valuePropName: 'checked' })}
      {...(kind.kind === 'choice' && { normalize: (value?: string) => value ?? null })}
    >
      {kind.kind === 'choice' ? (
        <Select
          allowClear
          placeholder={t('choose')}
          options={kind.among
            // DG-6: that it is a licence is said beside whose it is
            .filter((value: string) => value !== 'licence')
            .map((value: string) => ({ value, label: choices(kind.list, value) }))}
        />
      ) : kind.kind === 'flag' ? (
        <Checkbox>{label}</Checkbox>
      ) : kind.kind === 'text' && kind.max > long ? (
        <Input.TextArea
          maxLength={kind.max}
          showCount={counted}
          autoSize={counted ? { minRows: 2, maxRows: 8 } : { minRows: 1, maxRows: 6 }}
        />
      ) : (
        <Input maxLength={kind.kind === 'text' ? kind.max : undefined} showCount={counted} />
      )}
    </Form.Item>
  );
}
