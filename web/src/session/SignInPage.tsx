import type { SignInInput } from '@onesource/api/areas/session/inputs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router-dom';
import { ApiFailure, hasCode } from '../lib/failure.ts';
import { failureText } from '../lib/failure-text.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { EntryLayout } from './EntryLayout.tsx';
import { sessionQueries, signIn } from './queries.ts';
import { wayBack } from './way-back.ts';

export function SignInPage() {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  const client = useQueryClient();
  const [form] = Form.useForm<SignInInput>();
  usePageTitle(t('signIn.title'));

  const session = useQuery(sessionQueries.current());
  const [step, setStep] = useState<'password' | 'code'>('password');
  const entering = useMutation({
    mutationFn: signIn,
    meta: { quiet: true },
    onSuccess: (entered) => {
      // What somebody else saw on this machine is not shown again.
      client.clear();
      client.setQueryData(sessionQueries.current().queryKey, entered);
    },
    onError: (error) => {
      if (hasCode(error, 'second_factor_required')) setStep('code');
      else form.getFieldInstance(step)?.focus();
    },
  });
  if (session.data) return <Navigate to={wayBack(search)} replace />;

  return (
    <EntryLayout title={t('signIn.title')}>
      {entering.isError && !hasCode(entering.error, 'second_factor_required') ? (
        <Alert type="error" showIcon role="alert" title={reasonOf(entering.error, t)} style={{ marginBottom: 20 }} />
      ) : (
        search.has('back') && <Alert type="info" showIcon title={t('signIn.again')} style={{ marginBottom: 20 }} />
      )}
      <Form
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(input) => entering.mutate(input)}
      >
        <Form.Item
          hidden={step === 'code'}
          name="account"
          label={t('signIn.account')}
          rules={[{ required: true, message: t('signIn.accountNeeded') }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={80} autoFocus />
        </Form.Item>
        <Form.Item
          hidden={step === 'code'}
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        {step === 'code' && (
          <Form.Item
            name="code"
            label={t('factor.code')}
            extra={t('factor.signInHint')}
            rules={[{ required: true, min: 6, message: t('factor.codeNeeded') }]}
          >
            <Input autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40} autoFocus />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={entering.isPending}>
          {t('signIn.submit')}
        </Button>
        {step === 'code' && (
          <Button
            type="link"
            block
            onClick={() => {
              form.resetFields(['password', 'code']);
              entering.reset();
              setStep('password');
            }}
          >
            {t('factor.another')}
          </Button>
        )}
      </Form>
      <Typography.Paragraph type="secondary" style={{ marginTop: 20 }}>
        {t('signIn.help')}
      </Typography.Paragraph>
    </EntryLayout>
  );
}

function reasonOf(error: unknown, t: ReturnType<typeof useTranslation<'session'>>['t']): string {
  if (error instanceof ApiFailure && error.code === 'too_many_requests' && error.retryAfter !== null)
    return t('signIn.wait', { count: Math.max(1, Math.ceil(error.retryAfter / 60)) });
  return failureText(error);
}
