import { Form, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import { useSummary } from './use-summary.tsx';

type Props<Values> = Omit<FormProps<Values>, 'children' | 'form' | 'onFinishFailed' | 'scrollToFirstError'> & {
  form: NonNullable<FormProps<Values>['form']>;
  /** Why the server refused what was sent last. */
  failure: unknown;
  /** Names its fields as the form names them, where the server has other names. */
  placed?: (failure: unknown) => unknown;
  children: ReactNode;
};

/** A form of several fields; what is wrong with it is said on top as well. */
export function LongForm<Values>({ failure, placed, children, form, onFieldsChange, ...rest }: Props<Values>) {
  const { summary, watches } = useSummary<Values>({ form, name: rest.name, failure, ...(placed && { placed }) });
  return (
    <Form<Values>
      {...rest}
      form={form}
      {...watches}
      onFieldsChange={(...changed) => {
        onFieldsChange?.(...changed);
        watches.onFieldsChange(...changed);
      }}
    >
      {summary}
      {children}
    </Form>
  );
}
