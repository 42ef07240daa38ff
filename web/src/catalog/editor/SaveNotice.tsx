import {
  CheckCircleOutlined,
  CloudSyncOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { failureText } from '../../lib/failure-text.ts';
import type { SaveState } from './draft/autosave.ts';
import styles from './Editor.module.css';

const icons = {
  saved: <CheckCircleOutlined className={styles.saved} />,
  changed: <EditOutlined />,
  saving: <CloudSyncOutlined />,
  failed: <WarningOutlined className={styles.failed} />,
  conflict: <ExclamationCircleOutlined className={styles.conflict} />,
} satisfies Record<SaveState['kind'], unknown>;

type Props = {
  state: SaveState;
  /** How many fields are filled in by half, which is not sent. */
  halves: number;
  onSave: () => void;
};

/** Whether the server has what is on the screen; said aloud only where that needs somebody. */
export function SaveNotice({ state, halves, onSave }: Props) {
  const { t } = useTranslation('catalog');
  const { locale } = useLocale();
  const time = (at: number) => formatDate(new Date(at).toISOString(), locale, { time: true }).slice(-5);
  const words = {
    saved: () =>
      state.kind === 'saved' && state.at !== null ? t('save.savedAt', { time: time(state.at) }) : t('save.saved'),
    changed: () => t('save.changed'),
    saving: () => t('save.saving'),
    failed: () => (state.kind === 'failed' && state.retrying ? t('save.retrying') : t('save.refused')),
    conflict: () => t('save.conflict'),
  }[state.kind]();
  const urgent = state.kind === 'failed' || state.kind === 'conflict';
  return (
    <>
      <div className={styles.save} role={urgent ? 'alert' : 'status'}>
        <span aria-hidden="true">{state.kind === 'saved' && halves > 0 ? icons.conflict : icons[state.kind]}</span>
        <span>{words}</span>
      </div>
      {state.kind === 'saved' && halves > 0 && <p className={styles.warning}>{t('save.halves', { count: halves })}</p>}
      {state.kind === 'failed' && (
        <>
          <p className={styles.quiet}>{failureText(state.error)}</p>
          <Button size="small" onClick={onSave}>
            {t('save.again')}
          </Button>
        </>
      )}
    </>
  );
}
