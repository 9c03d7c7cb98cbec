import { createRequire } from 'node:module';
import { paperText } from '../../ui-text/paper.ts';

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
  'linux x64': [`${NAME}-linux-x64-gnu`, `${NAME}-linux-x64-musl`],
};

/**
 * Loads the compiler.
 *
 * @throws {Error} where there is none for this machine, or it is not installed, with the way out
 */
export function loadTypst(platform: string = process.platform, arch: string = process.arch): Binding['NodeCompiler'] {
  const require = createRequire(import.meta.url);
  const names = packages[`${platform} ${arch}`];
  if (names === undefined) throw new Error(paperText.noCompiler(platform, arch));
  for (const name of names) {
    try {
      return (require(name) as Binding).NodeCompiler;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  throw new Error(paperText.compilerNotInstalled(names, TYPST_PACKAGE_VERSION));
}
