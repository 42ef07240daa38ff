import { longest } from '@onesource/api/foundation/texts/longest';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import { ApiFailure, hasCode } from '../lib/failure.ts';
import { failureText } from '../lib/failure-text.ts';
import { paths } from '../paths.ts';
import { usePageTitle } from '../shell/page/use-page-title.ts';
import styles from './EntryField.module.css';
import { EntryField } from './EntryField.tsx';
import entry from './EntryLayout.module.css';
import { EntryLayout } from './EntryLayout.tsx';
import { sessionQueries, signIn } from './queries.ts';
import { SsoLink } from './SsoLink.tsx';
import { wayBack } from './way-back.ts';

const names = ['account', 'password', 'code'] as const;
/** Digits of a code at least. */
const codeLength = 6;

export function SignInPage() {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  const [begun, begin] = useState(0);
  usePageTitle(t('signIn.title'));
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery(sessionQueries.current());
  const entered = (who: Awaited<ReturnType<typeof signIn>>) => {
    // What somebody else saw on this machine is not shown again.
    client.clear();
    client.setQueryData(sessionQueries.current().queryKey, who);
    return navigate(wayBack(search), { replace: true });
  };
  if (session.data) return <Navigate to={wayBack(search)} replace />;
  return (
    <EntryLayout title={t('signIn.title')}>
      {/* Anew for another account: nothing of what was entered, shown or refused before stays */}
      <SignInForm
        key={begun}
        asked={search.has('back')}
        refused={begun === 0 ? search.get('sso') : null}
        onEntered={entered}
        onAnother={() => begin(begun + 1)}
      />
      <SsoLink back={wayBack(search)} />
      <p className={styles.help}>{t('signIn.help')}</p>
      <p className={styles.help}>
        <Link to={paths.open}>{t('signIn.openData')}</Link>
      </p>
    </EntryLayout>
  );
}

type FormProps = {
  /** Some page wants it. */
  asked: boolean;
  /** Why unified sign-in let nobody in: a code of the API. */
  refused: string | null;
  onEntered: (who: Awaited<ReturnType<typeof signIn>>) => unknown;
  /** Whoever sits here is somebody else. */
  onAnother: () => void;
};

function SignInForm({ asked, refused, onEntered, onAnother }: FormProps) {
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
        asked && <Alert type="info" showIcon title={t('signIn.again')} className={entry.notice} />
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
            autoFocus
          />
          <EntryField
            name="password"
            label={t('signIn.password')}
            problem={missing.includes('password') ? t('signIn.passwordNeeded') : undefined}
            type="password"
            autoComplete="current-password"
            maxLength={longest.password}
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
