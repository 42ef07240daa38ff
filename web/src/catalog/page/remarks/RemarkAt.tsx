import { CommentOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Remarks.module.css';
import { RemarkingContext, type Spot, sameSpot } from './remarks.ts';

type Props = Spot & {
  /** What the place is called. */
  name: string;
};

/** 批注: beside a field or an item, for whoever decides: what is to be corrected there. */
export function RemarkAt({ field, item, name }: Props) {
  const { t } = useTranslation(['catalog', 'common']);
  const remarking = use(RemarkingContext);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!remarking) return null;
  const said = remarking.remarks.find((each) => sameSpot(each, { field, item }))?.text ?? '';
  const take = () => {
    remarking.say({ field, item, text });
    setOpen(false);
  };
  return (
    <>
      <Popover
        trigger="click"
        open={open}
        onOpenChange={(wanted) => {
          if (wanted) setText(said);
          // Whoever goes on elsewhere has not taken back what they wrote
          else if (text.trim() !== '') remarking.say({ field, item, text });
          setOpen(wanted);
        }}
        destroyOnHidden
        content={
          <div className={styles.write}>
            <Input.TextArea
              autoFocus
              aria-label={t('remark.named', { name })}
              placeholder={t('remark.hint')}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <div className={styles.buttons}>
              <Button size="small" onClick={() => setOpen(false)}>
                {t('common:action.cancel')}
              </Button>
              <Button size="small" type="primary" onClick={take}>
                {t('remark.take')}
              </Button>
            </div>
          </div>
        }
      >
        <Button
          type="text"
          size="small"
          className={styles.mark}
          icon={<CommentOutlined aria-hidden />}
          aria-label={t('remark.at', { name })}
          title={t('remark.at', { name })}
        />
      </Popover>
      {said && <span className={styles.said}>{said}</span>}
    </>
  );
}
