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
 * The compiler keeps what it made of a paper, dozens of megabytes for a large table, until it is told to forget what the last
 * few rounds did not need. A round is a paper of any thread: they share what is kept.
 */
const ROUNDS = 4;

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
    compiler.evictCache(ROUNDS);
  }
}
