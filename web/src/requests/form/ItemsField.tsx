import type { ResourceView } from '@onesource/api/areas/directory/view';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Button, Form, Input } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { Marked } from '../../session/Marked.tsx';
import { useSession } from '../../session/session.ts';
import { Section } from '../../ui/Section.tsx';
import { ItemPicker } from '../ItemPicker.tsx';
import type { RequestDraft } from './draft.ts';
import styles from './RequestForm.module.css';

type Item = ComponentProps<typeof ItemPicker>['items'][number];

/** Which of the listed items are needed, and in words what is not listed. */
export function ItemsField({ resource, items }: { resource: ResourceView; items: readonly Item[] }) {
  const { t } = useTranslation('requests');
  return (
    <Section title={t('form.items')}>
      <ItemsInputs resource={resource} items={items} />
    </Section>
  );
}

type Props = { resource: ResourceView; items: readonly Item[]; within?: readonly string[] };

/** The same without a ground of its own; `items`: what can be ticked; `within`: where in the form it stands. */
export function ItemsInputs({ resource, items, within = [] }: Props) {
  const { t } = useTranslation('requests');
  const { localized } = useLocale();
  const { shareTypeLabels } = useSession().profile;
  const inWordsOnly = resource.askedBy === 'words' && items.length === 0;
  // What is not listed is negotiated under some texts, decided under others
  const next = resource.routes[resource.wordsType].kind === 'negotiated' ? 'negotiated' : 'decided';
  const type = localized(shareTypeLabels[resource.wordsType]);
  const wantedName = [...within, 'wanted'];
  const wanted = Form.useWatch<RequestDraft['wanted']>(wantedName, { preserve: true });
  const [opened, setOpened] = useState(false);
  const open = inWordsOnly || opened || Boolean(wanted);
  return (
    <>
      <p className={styles.hint}>
        {inWordsOnly
          ? t(`form.${resource.closed === 'outside_scope' ? 'outside' : 'hidden'}.${next}`, { type })
          : t(items.length === 0 ? 'form.asWhole' : 'form.itemsHint')}
      </p>
      {items.length > 0 && (
        <Marked>
          <Form.Item
            name={[...within, 'itemIds']}
            dependencies={[wantedName]}
            rules={[
              ({ getFieldValue }) => ({
                validator: async (_, ids: string[] = []) => {
                  if (ids.length === 0 && !String(getFieldValue(wantedName) ?? '').trim())
                    throw new Error(t('form.chooseItems'));
                },
              }),
            ]}
          >
            <ItemPicker items={items} label={t('form.itemsTable')} />
          </Form.Item>
        </Marked>
      )}
      {!open && (
        <Button type="link" style={{ paddingInline: 0 }} onClick={() => setOpened(true)}>
          {t('form.addWanted')}
        </Button>
      )}
      <Form.Item
        hidden={!open}
        name={wantedName}
        label={t('form.wanted')}
        extra={inWordsOnly ? undefined : t(`form.wantedHint.${next}`, { type })}
        rules={inWordsOnly ? [{ required: true, whitespace: true, message: t('form.sayWanted') }] : []}
        style={{ marginBottom: 0 }}
      >
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={longest.note}
          placeholder={t('form.wantedPlaceholder')}
        />
      </Form.Item>
    </>
  );
}
