import { rmSync } from 'node:fs';

/** Removes what the tests of a run built for each other, once all of them are over. */
export default function removeRun(): void {
  const run = process.env['CANDOR_TEST_RUN'];
  if (run !== undefined) rmSync(run, { recursive: true, force: true });
}
