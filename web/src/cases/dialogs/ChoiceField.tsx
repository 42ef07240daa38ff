import { Form, Radio } from 'antd';
import styles from './CaseDialog.module.css';

type Props<Value extends string> = {
  name: string;
  label: string;
  options: readonly Value[];
  nameOf: (option: Value) => string;
  /** Said where nothing was chosen: nobody's decision is made for them, so nothing is from the start. */
  needed: string;
  hidden?: boolean;
  /** Told of what was chosen. */
  onChoose?: (option: Value) => void;
};

/** One of a few, one below the other. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { name, label, options, nameOf, needed, hidden, onChoose } = props;
  return (
    <Form.Item name={name} label={label} hidden={hidden} rules={[{ required: true, message: needed }]}>
      <Radio.Group
        className={styles.choices}
        options={options.map((value) => ({ value, label: nameOf(value) }))}
        onChange={({ target }) => onChoose?.(target.value)}
      />
    </Form.Item>
  );
}
