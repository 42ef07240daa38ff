import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

type Given = { account: string; name: string; oneTimePassword: string | null };

/** The one-time passwords of several people, to be copied all together. */
export function Passwords({ people }: { people: readonly Given[] }) {
  const { t } = useTranslation('organisation');
  const given = people.filter(({ oneTimePassword }) => oneTimePassword !== null);
  const text = given.map(({ account, name, oneTimePassword }) => `${name}\t${account}\t${oneTimePassword}`).join('\n');
  return (
    <>
      {t('import.passwords')}{' '}
      <Typography.Text copyable={{ text, tooltips: [t('import.copyAll'), t('password.copied')] }}>
        {t('import.copyAll')}
      </Typography.Text>
    </>
  );
}

/** One of them, to be copied. */
export function Password({ children }: { children: string }) {
  const { t } = useTranslation('organisation');
  return (
    <Typography.Text code copyable={{ tooltips: [t('password.copy'), t('password.copied')] }}>
      {children}
    </Typography.Text>
  );
}
