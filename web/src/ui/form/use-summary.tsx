import { Alert, type FormInstance, type FormProps } from 'antd';
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
import styles from './Summary.module.css';

type Watched<Values> = {
  form: FormInstance<Values>;
  /** The form's name in the page. */
  name: string | undefined;
  /** Why the server refused what was sent last. */
  failure: unknown;
  /** Names its fields as the form names them, where the server has other names. */
  placed?: (failure: unknown) => unknown;
  /** What a refusal is told as. */
  says?: (failure: unknown) => string;
};

/** What the server refused last, and of that what has no place in the form; `bare` where it named nothing at all. */
type Told = { why: unknown; homeless: readonly FieldProblem[]; bare: boolean };
const nothing: Told = { why: null, homeless: [], bare: false };

/** Marks a field by the words of its label; one that has none speaks for itself. */
function labelOf(form: string | undefined, name: FieldName): string {
  return document.querySelector(`label[for="${CSS.escape(fieldId(form, name))}"]`)?.textContent ?? '';
}

/**
 * What is wrong with a form, all of it at once, whether the form found it or the server, to be said on top of it: there the
 * focus goes, and from there to each of the fields. A form of one field says it at the field. `watches` goes to the form.
 */
export function useSummary<Values>({
  form,
  name,
  failure,
  placed = (why) => why,
  says = failureText,
}: Watched<Values>): {
  summary: ReactNode;
  watches: Required<Pick<FormProps<Values>, 'onFinishFailed' | 'onFieldsChange' | 'scrollToFirstError'>>;
} {
  const { t } = useTranslation('common');
  const top = useRef<HTMLDivElement>(null);
  const [faults, setFaults] = useState<{ name: FieldName; text: string }[]>([]);
  const [told, setTold] = useState<Told>(nothing);

  const show = (why: unknown, homeless: FieldProblem[]) => {
    const found = faultsIn(form);
    const bare = found.length + homeless.length === 0;
    setTold({ why, homeless, bare });
    setFaults(found);
    requestAnimationFrame(() => {
      // What names no field is read out, and the same button sends it again
      if (!bare) top.current?.focus();
      top.current?.scrollIntoView({ block: 'center' });
    });
  };
  const missed = () => {
    const [first] = faultsIn(form);
    if (first && form.getFieldsError().length === 1) goToField(form, first.name, name);
    else show(null, []);
  };
  const tell = useEffectEvent((why: unknown) => show(why, setFieldErrors(form, placed(why), { quiet: true })));
  useEffect(() => {
    if (failure) tell(failure);
  }, [failure]);

  // A refusal goes with what was sent: nothing of it is left once that is sent anew
  const { why: refused, homeless, bare } = told.why === failure ? told : nothing;
  const count = faults.length + homeless.length;
  const summary = (count > 0 || (refused !== null && bare)) && (
    <div ref={top} tabIndex={-1} className={styles.summary}>
      <Alert
        type="error"
        showIcon
        title={refused === null ? t('summary', { count }) : says(refused)}
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
  );
  return {
    summary,
    watches: {
      scrollToFirstError: false,
      onFinishFailed: missed,
      // What has been put right is struck off
      onFieldsChange: () => faults.length > 0 && setFaults(faultsIn(form)),
    },
  };
}
