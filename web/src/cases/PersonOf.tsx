import { DataText } from '../ui/DataText.tsx';

/** Somebody with the department they belong to, each in its own language. */
export function PersonOf({ department, name }: { department: string | null; name: string }) {
  return (
    <>
      {department !== null && (
        <>
          <DataText>{department}</DataText>{' '}
        </>
      )}
      <DataText>{name}</DataText>
    </>
  );
}
