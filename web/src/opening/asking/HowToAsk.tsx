import type { OpenEntry } from '@onesource/api/areas/opening/queries';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from './Asking.module.css';

type Props = { entry: Pick<OpenEntry, 'id' | 'department' | 'office'>; asking: NonNullable<OpenEntry['asking']> };

/** How one gets what is open on conditions: by asking here, or, where that is not possible, whom to ask. */
export function HowToAsk({ entry: { id, department, office }, asking }: Props) {
  const { t } = useTranslation('asking');
  const nameOf = useDepartmentName();
  if (asking === 'elsewhere') {
    const name = nameOf(department);
    return (
      <p>
        <Sentence>{t('elsewhere', { department: dataIn(name), office: dataIn(office) })}</Sentence>
      </p>
    );
  }
  return (
    <div className={styles.line}>
      <ButtonLink type="primary" to={generatePath(paths.askForOpen, { id })}>
        {t('ask')}
      </ButtonLink>
      <span>{t('askHint')}</span>
    </div>
  );
}
