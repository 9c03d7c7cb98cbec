import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { paperText } from '#words/paper';
import { compactPdf } from './compact/compact-pdf.ts';
import type { HeaderRows } from './compact/row-headers.ts';
import { hideMachineFonts } from './fonts.ts';

/** The part of the native compiler that is used here (typst-ts-node-compiler 0.7). */
export interface TypstCompiler {
  mapShadow(path: string, content: Buffer): void;
  unmapShadow(path: string): void;
  compile(job: { mainFilePath: string; inputs: Record<string, string> }): {
    readonly result: TypstDocument | null;
    takeDiagnostics(): TypstDiagnostics | null;
    takeWarnings(): TypstDiagnostics | null;
  };
  pdf(document: TypstDocument, options: { pdfStandard: 'ua-1' }): Buffer;
  /** Forgets what has not been used in the last `age` calls of this. */
  evictCache(age: number): void;
}

/** What only the compiler can read. */
interface TypstDocument {
  readonly numOfPages: number;
}

interface TypstDiagnostics {
  readonly shortDiagnostics: readonly { readonly message: string; readonly path: string }[];
}

interface Binding {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): TypstCompiler;
  };
}

/** The version of the compiler that the template is written for. */
export const TYPST_PACKAGE_VERSION = '0.7.0';

const NAME = '@myriaddreamin/typst-ts-node-compiler';

/** The packages that hold the compiler, for the machines it is published for. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'darwin arm64': [`${NAME}-darwin-arm64`],
  'darwin x64': [`${NAME}-darwin-x64`],
  'linux arm64': [`${NAME}-linux-arm64-gnu`, `${NAME}-linux-arm64-musl`],
  'linux x64': [`${NAME}-linux-x64-gnu`, `${NAME}-linux-x64-musl`],
  'win32 arm64': [`${NAME}-win32-arm64-msvc`],
  'win32 x64': [`${NAME}-win32-x64-msvc`],
};

/**
 * Loads the compiler.
 *
 * @throws {Error} where there is none for this machine, or it is not installed, with the way out
 */
export function loadTypst(platform: string = process.platform, arch: string = process.arch): Binding['NodeCompiler'] {
  const require = createRequire(resolve('package.json'));
  const names = packages[`${platform} ${arch}`];
  if (names === undefined) throw new Error(paperText.noCompiler(platform, arch));
  for (const name of names) {
    try {
      return (require(name) as Binding).NodeCompiler;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (platform === 'win32' && code === 'ERR_DLOPEN_FAILED') throw new Error(paperText.noRuntime, { cause: error });
      if (code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new Error(paperText.compilerNotInstalled(names, TYPST_PACKAGE_VERSION));
}

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

/** What a worker gets: all that a PDF is made from. */
export interface Job {
  /** The paper as JSON, as the template reads it. */
  paper: string;
  fonts: readonly string[];
  /** Pictures, by the path the template loads them from. */
  images: readonly { path: string; file: string }[];
  /** The tables of the text, in its order. */
  tables: readonly HeaderRows[];
  /** The folder of the template. */
  template: string;
}
