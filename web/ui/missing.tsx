/** "—" for what cannot be said, with the reason for the eye (on hover) and the ear. */
export function Missing({ reason }: { reason: string }) {
  return (
    <span className="quiet" title={reason}>
      <span aria-hidden="true">—</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
