import { PlusOutlined } from '@ant-design/icons';
import { mostQuestions } from '@onesource/api/areas/catalog/rules/content/questions';
import { fields } from '@onesource/api/areas/catalog/rules/fields/fields';
import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import editor from '../Editor.module.css';
import { addQuestionId } from '../problems.ts';
import { EditorSection } from '../sections/EditorSection.tsx';
import { QuestionFields } from './QuestionFields.tsx';

/** 申请时回答的问题: in the order in which they are asked. */
export function QuestionsSection({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { label, hint } = fields.questions;
  return (
    <EditorSection field="questions" title={localized(label)} lead={hint && localized(hint)}>
      <Form.List name="questions">
        {(rows, { add, remove, move }, { errors }) => (
          <>
            {rows.map(({ key, name }) => (
              <QuestionFields
                key={key}
                at={name}
                last={name === rows.length - 1}
                onMove={(by) => {
                  move(name, name + by);
                  onChanged();
                }}
                onRemove={() => {
                  remove(name);
                  onChanged();
                }}
              />
            ))}
            {errors.length > 0 && (
              <div className={editor.error} role="alert">
                {errors}
              </div>
            )}
            <Form.Item>
              <Button
                id={addQuestionId}
                icon={<PlusOutlined aria-hidden />}
                disabled={rows.length >= mostQuestions}
                // Its id is given here: it stays the same question however often the draft is saved
                onClick={() => add({ id: crypto.randomUUID(), text: '', kind: 'text', required: false, choices: [] })}
              >
                {t('question.add')}
              </Button>
            </Form.Item>
          </>
        )}
      </Form.List>
    </EditorSection>
  );
}
