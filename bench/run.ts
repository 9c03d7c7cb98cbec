/** The bench: `npm run bench` runs every part, `npm run bench -- rebuild check` those two. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builds, defaultReport, rebuildReport, scaleReport, thousandReport } from './builds.ts';
import { checkReport } from './check.ts';
import { devReport } from './dev.ts';
import { pagesReport } from './pages.ts';
import { pdfReport } from './pdfs.ts';

const parts: Readonly<Record<string, readonly [title: string, run: (builds: Builds) => string | Promise<string>]>> = {
  thousand: ['1,000 versions, and Starlight with the same texts', thousandReport],
  default: ['The default site, and Starlight with as many pages', defaultReport],
  rebuild: ['A rebuild after one changed policy', rebuildReport],
  dev: ['dev', devReport],
  check: ['check of 100 documents', checkReport],
  scale: ['From 100 to 3,000 versions', scaleReport],
  pages: ['Pages', pagesReport],
  pdfs: ['PDFs of 100 documents', pdfReport],
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const builds = new Builds(scratch);
for (const [name, [title, run]] of Object.entries(parts)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.error(`${title} …`);
  console.log(`\n## ${title}\n\n${await run(builds)}`);
}
rmSync(scratch, { recursive: true });
