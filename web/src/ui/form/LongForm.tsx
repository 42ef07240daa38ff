import { Alert, Form, type FormProps } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detailText, failureText } from '../../lib/failure-text.ts';
import {
  type FieldName,
  type FieldProblem,
  faultsIn,
  fieldId,
  goToField,
  setFieldErrors,
} from '../../lib/form-errors.ts';
import styles from './LongForm.module.css';

type Props<Values> = Omit<FormProps<Values>, 'children' | 'form' | 'onFinishFailed' | 'scrollToFirstError'> & {
  form: NonNullable<FormProps<Values>['form']>;
  /** Why the server refused what was sent last. */
  failure: unknown;
  /** Names its fields as the form names them, where the server has other names. */
  placed?: (failure: unknown) => unknown;
  children: ReactNode;
};

/** What the server refused last, and of that what has no place in the form; `bare` where it named nothing at all. */
type Told = { why: unknown; homeless: readonly FieldProblem[]; bare: boolean };
const nothing: Told = { why: null, homeless: [], bare: false };

/** Marks a field by the words of its label; one that has none speaks for itself. */
function labelOf(form: string | undefined, name: FieldName): string {
  return document.querySelector(`label[for="${CSS.escape(fieldId(form, name))}"]`)?.textContent ?? '';
}

/**
 * A form that does not fit on the screen. What is wrong with it is said on top as well, all of it at once, whether the
 * form found it or the server: there the focus goes, and from there to each of the fields.
 */
export function LongForm<Values>({
  failure,
  placed = (why) => why,
  children,
  form,
  onFieldsChange,
  ...rest
}: Props<Values>) {
  const { t } = useTranslation('common');
  const summary = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<{ name: FieldName; text: string }[]>([]);
  const [told, setTold] = useState<Told>(nothing);
  const { name } = rest;

  const show = (why: unknown, homeless: FieldProblem[]) => {
    const found = faultsIn(form);
    setTold({ why, homeless, bare: found.length + homeless.length === 0 });
    setFaults(found);
    requestAnimationFrame(() => {
      summary.current?.focus();
      summary.current?.scrollIntoView({ block: 'center' });
    });
  };
  const tell = useEffectEvent((why: unknown) => show(why, setFieldErrors(form, placed(why), { quiet: true })));
  useEffect(() => {
    if (failure) tell(failure);
  }, [failure]);

  // A refusal goes with what was sent: nothing of it is left once that is sent anew
  const { why: refused, homeless, bare } = told.why === failure ? told : nothing;
  const count = faults.length + homeless.length;
  return (
    <Form<Values>
      {...rest}
      form={form}
      scrollToFirstError={false}
      onFinishFailed={() => show(null, [])}
      onFieldsChange={(...changed) => {
        onFieldsChange?.(...changed);
        // What has been put right is struck off
        if (faults.length > 0) setFaults(faultsIn(form));
      }}
    >
      {(count > 0 || (refused !== null && bare)) && (
        <div ref={summary} tabIndex={-1} className={styles.summary}>
          <Alert
            type="error"
            showIcon
            title={refused === null ? t('summary', { count }) : failureText(refused)}
            description={
              count > 0 && (
                <ul className={styles.faults}>
                  {faults.map((fault) => (
                    <li key={fault.name.join('.')}>
                      <button type="button" onClick={() => goToField(form, fault.name, name)}>
                        {[labelOf(name, fault.name), fault.text].filter(Boolean).join(' · ')}
                      </button>
                    </li>
                  ))}
                  {homeless.map((detail) => (
                    <li key={`${detail.field}${detail.code}`}>{detailText(detail)}</li>
                  ))}
                </ul>
              )
            }
          />
        </div>
      )}
      {children}
    </Form>
  );
}
