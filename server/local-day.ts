/** The day on the wall calendar of the machine, which is the one people here mean by today. */
export function localDay(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
