import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { documents } from './documents.ts';
import { fileOf, publish, refusals, removeScratch } from './publish.ts';

/** Few, for each takes a whole gate and a PDF; the same each time. */
const RUNS = { numRuns: 60, seed: 11, endOnFailure: true };

afterAll(removeScratch);

test('what the gate passes becomes an article, a PDF, Markdown and JSON', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      if (refusals(document).length > 0) return;
      passed += 1;
      const { pdf, markdown, json } = await publish(document);
      expect(pdf.size, fileOf(document)).toBeGreaterThan(0);
      expect(markdown).toContain('Scope');
      expect(JSON.parse(json)).toHaveProperty('id', 'policies/generated/1.0');
    }),
    RUNS,
  );
  expect(passed).toBeGreaterThan(RUNS.numRuns / 3);
});
