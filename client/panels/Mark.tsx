/** Two springs that become one stream. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="#2f6fde"
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 6c5 0 6 6 11 6M4 18c5 0 6-6 11-6" />
      <circle cx="18.5" cy="12" r="2.6" fill="#2f6fde" stroke="none" />
    </svg>
  );
}
