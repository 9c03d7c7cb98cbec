/** The part of the bench that is about PDFs, on its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCandor } from './candor.ts';
import { generateTrustCenter } from './generate.ts';
import { pdfReport } from './pdfs.ts';

const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const [site, out] = [join(scratch, 'hundred'), join(scratch, 'out')];
generateTrustCenter(site, 100, 600);
console.error('Building the pages that Chromium prints …');
buildCandor(site, out, 'everything');
console.error('Making PDFs …');
console.log(pdfReport(site, out, join(scratch, 'pdfs')));
rmSync(scratch, { recursive: true });
