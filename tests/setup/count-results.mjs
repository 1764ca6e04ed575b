/**
 * A suite's report (vitest's JSON, null when it wrote none) and exit code → `{ passed, failed }`.
 * Skipped tests, files that could not be loaded and crashes are failures: none may pass for silence.
 */
export function countResults(report, exitCode) {
  let passed = 0;
  let failed = 0;
  for (const file of report?.testResults ?? []) {
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else failed += 1;
    }
    const loaded = file.status === "passed" || file.assertionResults.length > 0;
    if (!loaded) failed += 1;
  }
  const silent = passed + failed === 0;
  if (failed === 0 && (exitCode !== 0 || silent)) failed = 1;
  return { passed, failed };
}
