import { DataText } from '../../ui/DataText.tsx';

// Few pages show it: what stands in a sheet, every page loads
const clauseStyle = { margin: '0 0 8px', maxWidth: '60em', overflowWrap: 'anywhere' } as const;

/** The clauses of an agreement, as both sides sign them. */
export const Clauses = ({ clauses }: { clauses: readonly string[] }) =>
  clauses.map((clause) => (
    <p key={clause} style={clauseStyle}>
      <DataText>{clause}</DataText>
    </p>
  ));
