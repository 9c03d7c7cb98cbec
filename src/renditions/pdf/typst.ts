import { createRequire } from 'node:module';

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

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** The names of the compiler's package for this machine, the likelier first. */
function packagesOf(platform: string, arch: string): string[] {
  if (platform === 'linux') return [`${PACKAGE}-linux-${arch}-gnu`, `${PACKAGE}-linux-${arch}-musl`];
  return [`${PACKAGE}-${platform}-${arch}${platform === 'win32' ? '-msvc' : ''}`];
}

/**
 * Loads the compiler.
 *
 * @throws {Error} where its package for this machine is not installed, with the command that installs it
 */
export function loadTypst(platform: string = process.platform, arch: string = process.arch): Binding['NodeCompiler'] {
  const require = createRequire(import.meta.url);
  const names = packagesOf(platform, arch);
  for (const name of names) {
    try {
      return (require(name) as Binding).NodeCompiler;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  throw new Error(
    `PDFs need the Typst compiler for ${platform} ${arch}: npm install --no-save ${names[0] ?? ''}@${TYPST_PACKAGE_VERSION}`,
  );
}
