import { Form, type FormInstance } from 'antd';

/** Whether the decision has something shown otherwise than its sensitivity has it, for which a reason is given. */
export function useShows(form: FormInstance): boolean {
  const [whole = [], covered = []]: (string[] | undefined)[] = [
    Form.useWatch('whole', form),
    Form.useWatch('covered', form),
  ];
  return whole.length + covered.length > 0;
}
