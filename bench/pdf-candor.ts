/** Compiles PDFs and prints how long that took: `node pdf-candor.ts SOURCES COUNT cold|warm|cold-threads|threads`. */
import { readFileSync } from 'node:fs';
import { compilePaper } from '../src/renditions/pdf/typst.ts';
import { jobOf } from '../src/renditions/pdf/make-pdf.ts';
import { addressesOf } from '../src/renditions/site-places.ts';
import { inThread } from '../src/renditions/threads/pool.ts';
import { paperOf, type VersionSource } from '../src/renditions/version-renditions.ts';

const [file = '', count = '1', mode = 'cold'] = process.argv.slice(2);
const inThreads = mode.endsWith('threads');
const isCold = mode.startsWith('cold');
const sources = (JSON.parse(readFileSync(file, 'utf8')) as VersionSource[]).slice(0, Number(count));

async function compile(source: VersionSource): Promise<Uint8Array> {
  const job = jobOf(paperOf(source), addressesOf(source.places));
  return inThreads ? await inThread('paper', job) : compilePaper(job);
}

// Warm: the compiler and its fonts are loaded, in every thread.
if (!isCold) await Promise.all(sources.slice(0, 2).map(compile));
const start = performance.now();
const pdfs: Uint8Array[] = [];
if (inThreads) pdfs.push(...(await Promise.all(sources.map(compile))));
else for (const source of sources) pdfs.push(await compile(source));
const seconds = (performance.now() - start) / 1000;
// Counting pages is no part of what is measured from outside.
const counted = isCold ? {} : await (await import('./pdf-pages.ts')).inAll(pdfs);
console.log(JSON.stringify({ seconds, ...counted }));
