import { longest } from '@onesource/api/foundation/texts/longest';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure, hasCode } from '../lib/failure.ts';
import { failureText } from '../lib/failure-text.ts';
import { EntryField } from './EntryField.tsx';
import entry from './EntryLayout.module.css';
import { signIn } from './queries.ts';

const names = ['account', 'password', 'code'] as const;
/** Digits of a code at least. */
const codeLength = 6;

type Props = {
  /** What is said above it until something goes wrong: why it is asked for. */
  asked: string | null;
  /** The account that it starts with: only the password is left to enter. */
  account?: string;
  /** Why unified sign-in let nobody in: a code of the API. */
  refused: string | null;
  onEntered: (who: Awaited<ReturnType<typeof signIn>>) => unknown;
  /** Whoever sits here is somebody else. */
  onAnother: () => void;
};

/** Account and password, and a code where a second factor is set up. */
export function SignInForm({ asked, account, refused, onEntered, onAnother }: Props) {
  const { t } = useTranslation('session');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const entering = useMutation({
    mutationFn: signIn,
    meta: { quiet: true },
    onSuccess: onEntered,
    onError: (error) => {
      if (hasCode(error, 'second_factor_required')) setStep('code');
      else form.current?.querySelector<HTMLInputElement>(`[name="${step}"]`)?.focus();
    },
  });

  // Until a password is tried, what they came back with
  const failure =
    entering.error ??
    (refused !== null && entering.isIdle ? new ApiFailure(403, { code: refused, message: '' }) : null);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const said = (name: (typeof names)[number]) => String(entered.get(name) ?? '');
    const code = said('code').trim();
    const input = { account: said('account').trim(), password: said('password'), ...(step === 'code' && { code }) };
    const empty = names.filter((name) =>
      name === 'code' ? step === name && code.length < codeLength : input[name] === '',
    );
    setMissing(empty);
    const [first] = empty;
    if (first === undefined) return entering.mutate(input);
    event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  };

  return (
    <>
      {failure && !hasCode(failure, 'second_factor_required') ? (
        <Alert type="error" showIcon role="alert" title={reasonOf(failure, t)} className={entry.notice} />
      ) : (
        asked && <Alert type="info" showIcon title={asked} className={entry.notice} />
      )}
      <form noValidate ref={form} onSubmit={submit}>
        <div hidden={step === 'code'}>
          <EntryField
            name="account"
            label={t('signIn.account')}
            problem={missing.includes('account') ? t('signIn.accountNeeded') : undefined}
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={longest.account}
            defaultValue={account}
            autoFocus={account === undefined}
          />
          <EntryField
            name="password"
            label={t('signIn.password')}
            problem={missing.includes('password') ? t('signIn.passwordNeeded') : undefined}
            type="password"
            autoComplete="current-password"
            maxLength={longest.password}
            autoFocus={account !== undefined}
          />
        </div>
        {step === 'code' && (
          <EntryField
            name="code"
            label={t('factor.code')}
            hint={t('factor.signInHint')}
            problem={missing.includes('code') ? t('factor.codeNeeded') : undefined}
            type="text"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={longest.code}
            autoFocus
          />
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
          {t('signIn.submit')}
        </Button>
        {step === 'code' && (
          <Button type="link" block onClick={onAnother}>
            {t('factor.another')}
          </Button>
        )}
      </form>
    </>
  );
}

function reasonOf(error: unknown, t: ReturnType<typeof useTranslation<'session'>>['t']): string {
  if (error instanceof ApiFailure && error.code === 'too_many_requests' && error.retryAfter !== null)
    return t('signIn.wait', { count: Math.max(1, Math.ceil(error.retryAfter / 60)) });
  return failureText(error);
}
