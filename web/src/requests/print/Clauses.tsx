import { DataText } from '../../ui/DataText.tsx';
import styles from './Clauses.module.css';

/** The clauses of an agreement, as both sides sign them. */
export const Clauses = ({ clauses }: { clauses: readonly string[] }) => (
  <div className={styles.clauses}>
    {clauses.map((clause) => (
      <p key={clause}>
        <DataText>{clause}</DataText>
      </p>
    ))}
  </div>
);
