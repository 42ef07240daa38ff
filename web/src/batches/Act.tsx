import type { BatchView } from '@onesource/api/areas/catalog/batches/queries';
import type { FieldName } from '@onesource/api/areas/catalog/rules/fields/fields';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Alert, Button, Form, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { SignedDay } from '../cases/sign-off/SignedDay.tsx';
import { type SignOffValues, signOffOf } from '../cases/sign-off/sign-off.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { detailText, failureWords } from '../lib/failure-text.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { DataText } from '../ui/DataText.tsx';
import plain from '../ui/Plain.module.css';
import { Section } from '../ui/Section.tsx';
import { dataIn, Sentence } from '../ui/Sentence.tsx';
import { Citation } from '../words/Citation.tsx';
import { AskReturn } from './AskReturn.tsx';
import styles from './Batches.module.css';
import type { Going } from './going.ts';
import type { useGoing } from './use-going.ts';

type Props = { batch: BatchView; run: ReturnType<typeof useGoing> };

/** What can be done with all of a batch, how far that has come, and what it could not be done with. */
export function Act({ batch, run }: Props) {
  const { t } = useTranslation('batches');
  const { actions, own, standings, rules } = batch;
  const { going, isGoing, wasCut, goOn } = run;
  const may = (action: string) => actions.includes(action) && !isGoing;
  return (
    <Section title={t('act')}>
      <div className={styles.act}>
        {isGoing && going && <Bar going={going} />}
        {wasCut && going && (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('cut', { done: going.done })}
            action={<Button onClick={goOn}>{t('goOn')}</Button>}
          />
        )}
        {going && !isGoing && going.failed.length > 0 && <Failed going={going} />}
        {may('submit') && <Submit batch={batch} run={run} />}
        {may('approve') && <Decide batch={batch} run={run} />}
        {own && standings.in_review > 0 && (
          <p>
            {t('own')} <Citation citation={rules.own} />
          </p>
        )}
        {actions.length === 0 && !own && !isGoing && <p className={styles.quiet}>{t('nothing')}</p>}
      </div>
    </Section>
  );
}

function Bar({ going: { done, failed, remaining } }: { going: Going }) {
  const { t } = useTranslation('batches');
  const gone = done + failed.length;
  const words = t('going', { done: gone, count: remaining });
  const percent = gone + remaining === 0 ? 0 : Math.round((gone / (gone + remaining)) * 100);
  return (
    <>
      <p role="status">{words}</p>
      <Progress percent={percent} status="active" aria-label={words} />
    </>
  );
}

function Failed({ going: { failed } }: { going: Going }) {
  const { t, i18n } = useTranslation(['batches', 'content']);
  const isField = (name: string): name is FieldName => i18n.exists(`content:field.${name}`);
  const placeOf = (field = '') => {
    const [first = ''] = field.split('.');
    return isField(first) ? t(`content:field.${first}`) : '';
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('failed', { count: failed.length })}
      description={
        <ul className={styles.failed}>
          {failed.map(({ id, name, code, details = [] }) => (
            <li key={id}>
              <Link to={generatePath(paths.registration, { id })}>
                <DataText>{name}</DataText>
              </Link>{' '}
              {placeOf(details[0]?.field)}{' '}
              <Sentence>{details[0] ? detailText(details[0], dataIn) : failureWords(code)}</Sentence>
            </li>
          ))}
        </ul>
      }
    />
  );
}

type Signed = { signOff?: SignOffValues };

function Submit({ batch: { standings, signed, rules }, run }: Props) {
  const { t } = useTranslation('batches');
  const [form] = Form.useForm<Signed>();
  const count = standings.draft + standings.mended;
  const send = ({ signOff }: Signed) => {
    const said = signOffOf(signOff);
    run.begin({ type: 'submit', signOff: said && { name: said.name, at: said.at } }).catch(() => {});
  };
  return (
    <Form form={form} layout="vertical" onFinish={send}>
      <p className={plain.below}>{t('submitLead', { count })}</p>
      {signed && (
        <>
          <p className={plain.below}>
            {t('sign')} <Citation citation={rules.assessment ?? rules.examination} />
          </p>
          <Form.Item name={['signOff', 'name']} label={t('signName')}>
            <Input maxLength={longest.signer} />
          </Form.Item>
          <SignedDay />
        </>
      )}
      <Button type="primary" block htmlType="submit">
        {t('submit')}
      </Button>
    </Form>
  );
}

function Decide({ batch: { at: until, standings, rules }, run }: Props) {
  const { t } = useTranslation(['batches', 'common']);
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const [form] = Form.useForm<{ note?: string }>();
  const count = standings.in_review;
  const approve = () => {
    setAsking(null);
    run.begin({ type: 'approve', until, note: form.getFieldValue('note')?.trim() ?? '' }).catch(() => {});
  };
  return (
    <>
      <p>
        {t('approveLead', { count })}{' '}
        {rules.examined !== null && (
          <>
            {t('examined', { examiner: localized(titles.examiner) })} <Citation citation={rules.examination} />
          </>
        )}
      </p>
      <Button type="primary" block onClick={() => setAsking('approve')}>
        {t('approve')}
      </Button>
      <Button danger block onClick={() => setAsking('return')}>
        {t('return')}
      </Button>
      <Modal
        open={asking === 'approve'}
        title={t('approveAsk', { count })}
        okText={t('approve')}
        cancelText={t('common:action.cancel')}
        onOk={approve}
        onCancel={() => setAsking(null)}
      >
        <Form form={form} layout="vertical">
          <Form.Item name="note" label={t('note')}>
            <Input.TextArea maxLength={longest.note} autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        </Form>
      </Modal>
      <AskReturn
        count={asking === 'return' ? count : null}
        onCancel={() => setAsking(null)}
        onReturn={async (note) => {
          await run.begin({ type: 'return', until, note });
          setAsking(null);
        }}
      />
    </>
  );
}
