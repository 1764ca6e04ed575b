export type Report = {
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
export function countResults(
  report: Report | null,
  exitCode: number,
): { passed: number; failed: number };
