import { DeleteOutlined, MessageOutlined } from '@ant-design/icons';
import { phraseKeepers } from '@onesource/api/areas/organisation/rules/phrases';
import type { PhraseKind } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useCommand } from '../use-command.ts';
import { dropPhrase, keepPhrase, phraseQueries } from './queries.ts';
import { withPhrase } from './with-phrase.ts';

// Few pages show it: what stands in a sheet, every page loads
const choiceStyle = { width: 'min(420px, 80vw)' } as const;
const listStyle = { maxHeight: 240, margin: '0 0 8px', padding: 0, overflowY: 'auto', listStyle: 'none' } as const;
const phraseStyle = {
  flex: 1,
  justifyContent: 'flex-start',
  height: 'auto',
  paddingInline: 4,
  textAlign: 'start',
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
} as const;
const quiet = { color: 'var(--quiet)' } as const;

type Props = {
  name: string;
  /** Of what is written there: words of an answer follow each other, a matter or a system is one. */
  kind?: PhraseKind;
  /** Told of what stands there then, where somebody keeps it besides. */
  onWritten?: ((text: string) => void) | undefined;
};

/** 常用语 of the department, to be put into the field of this name, and what stands there to be kept as one. */
export function Phrases({ name, kind = 'answer', onWritten }: Props) {
  const { t } = useTranslation('phrases');
  const [open, setOpen] = useState(false);
  const keeps = useCan(phraseKeepers[kind]);
  if (!keeps) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={t(`${kind}.title`)}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<Choice name={name} kind={kind} onWritten={onWritten} onChosen={() => setOpen(false)} />}
    >
      <Button
        type="link"
        size="small"
        icon={<MessageOutlined aria-hidden />}
        style={{ paddingInline: 0 }}
        aria-expanded={open}
      >
        {t(`${kind}.open`)}
      </Button>
    </Popover>
  );
}

function Choice({ name, kind, onWritten, onChosen }: Props & { kind: PhraseKind; onChosen: () => void }) {
  const { t } = useTranslation('phrases');
  const form = Form.useFormInstance();
  const written: string = Form.useWatch(name, form) ?? '';
  const keep = useCommand<string>({
    send: (text, key) => keepPhrase({ kind, text }, key),
    done: () => t(`${kind}.kept`),
    changes: phraseQueries.all(),
  });
  const drop = useCommand<string>({
    send: dropPhrase,
    done: () => t(`${kind}.removed`),
    changes: phraseQueries.all(),
  });
  const choose = (text: string) => {
    const now = kind === 'answer' ? withPhrase(written, text) : text;
    form.setFieldValue(name, now);
    onWritten?.(now);
    form.validateFields([name]).catch(() => undefined);
    onChosen();
  };
  return (
    <div style={choiceStyle}>
      <Loaded query={useQuery(phraseQueries.own(kind))}>
        {({ items, most }) => (
          <>
            {items.length === 0 && <p style={quiet}>{t(`${kind}.none`)}</p>}
            {items.length > 0 && (
              <ul style={listStyle} aria-label={t(`${kind}.title`)}>
                {items.map(({ id, text }) => (
                  <li key={id} style={{ display: 'flex', gap: 4 }}>
                    <Button type="text" style={phraseStyle} onClick={() => choose(text)}>
                      <DataText>{text}</DataText>
                    </Button>
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t(`${kind}.remove`, { text })}
                      loading={drop.isPending && drop.variables === id}
                      onClick={() => drop.mutate(id)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <Button
              size="small"
              disabled={
                written.trim() === '' || items.length >= most || items.some(({ text }) => text === written.trim())
              }
              loading={keep.isPending}
              onClick={() => keep.mutate(written.trim())}
            >
              {t(`${kind}.keep`)}
            </Button>
            {items.length >= most && <p style={quiet}>{t('full', { most })}</p>}
          </>
        )}
      </Loaded>
    </div>
  );
}
