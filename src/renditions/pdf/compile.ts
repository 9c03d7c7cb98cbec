import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactPdf } from './compact/compact-pdf.ts';
import type { Job } from './job.ts';
import { hideMachineFonts } from './machine-fonts.ts';
import { loadTypst, type TypstCompiler } from './typst.ts';

/** Compilers of this thread, by the fonts they hold. */
const compilers = new Map<string, TypstCompiler>();

/** The newest few stay: each holds its fonts in memory. */
const KEPT = 4;

function compilerFor({ fonts, template }: Job): TypstCompiler {
  const key = fonts.join('\n');
  let compiler = compilers.get(key);
  if (compiler === undefined) {
    hideMachineFonts();
    const fontBlobs = fonts.map((file) => readFileSync(file));
    compiler = loadTypst().create({ workspace: template, fontArgs: [{ fontBlobs }] });
    const [oldest] = compilers.keys();
    if (compilers.size >= KEPT && oldest !== undefined) compilers.delete(oldest);
  }
  compilers.delete(key);
  compilers.set(key, compiler);
  return compiler;
}

/**
 * After so many papers the compiler forgets what it last needed before so many such rounds. Not after each one: it looks
 * through all that it knows.
 */
const FORGET = { every: 5, rounds: 2 };

let papers = 0;

function forget(compiler: TypstCompiler): void {
  papers += 1;
  if (papers % FORGET.every === 0) compiler.evictCache(FORGET.rounds);
}

/**
 * Sets a paper and exports it as PDF/UA-1, which the compiler enforces.
 *
 * @throws {Error} with what the compiler says
 */
export function compilePaper(job: Job): Uint8Array {
  const compiler = compilerFor(job);
  const shadows = job.images.map(({ path, file }) => ({ path: join(job.template, path), file }));
  for (const { path, file } of shadows) compiler.mapShadow(path, readFileSync(file));
  try {
    const execution = compiler.compile({
      mainFilePath: join(job.template, 'paper.typ'),
      inputs: { paper: job.paper },
    });
    const { result } = execution;
    if (result === null) {
      const diagnostics = execution.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(diagnostics.map(({ message }) => message).join('; ') || 'Typst gave no document');
    }
    // A layout that did not come to rest has wrong page numbers.
    const restless = execution.takeWarnings()?.shortDiagnostics.find(({ message }) => message.includes('not converge'));
    if (restless) throw new Error(restless.message);
    return compactPdf(compiler.pdf(result, { pdfStandard: 'ua-1' }), job.tables);
  } finally {
    for (const { path } of shadows) compiler.unmapShadow(path);
    forget(compiler);
  }
}
