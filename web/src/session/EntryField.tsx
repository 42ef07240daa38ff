import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { type InputHTMLAttributes, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './EntryField.module.css';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  name: string;
  label: string;
  /** What is wrong with it. */
  problem: string | undefined;
  /** What is said of it until something is wrong. */
  hint?: string;
  ref?: Ref<HTMLInputElement>;
};

/** A field of the page before the console, where the kit's form, a fifth of that page, would be loaded for two of them. */
export function EntryField({ label, problem, hint, type, ...input }: Props) {
  const { t } = useTranslation('session');
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = type === 'password';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        <input
          {...input}
          id={id}
          type={secret && shown ? 'text' : type}
          aria-required
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined && hint === undefined ? undefined : `${id}-problem`}
        />
        {secret && (
          <button type="button" aria-label={t('signIn.show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          </button>
        )}
      </div>
      {/* Always there, so that what is said later moves nothing */}
      <p id={`${id}-problem`} className={problem === undefined && hint ? styles.hint : styles.problem} role="status">
        {problem ?? hint}
      </p>
    </div>
  );
}
