/** The product's sign: one source in an open circle. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle
        cx="16"
        cy="16"
        r="12"
        fill="none"
        stroke="#7fc4bd"
        strokeWidth="2.4"
        strokeDasharray="58 18"
        strokeLinecap="round"
        transform="rotate(-20 16 16)"
      />
      <circle cx="16" cy="16" r="5" fill="#e9a15b" />
    </svg>
  );
}
