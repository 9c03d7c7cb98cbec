import { extname, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { hideMachineFonts, textFonts } from './fonts.ts';
import { loadTypst, type TypstCompiler } from './typst.ts';

const FOLDER = resolve('src', 'renditions', 'pdf');
const PAGE = resolve(FOLDER, 'picture-check.typ');
const SOURCE = `#set document(title: "Picture")
#set page(width: 10cm, height: 10cm)
#image(sys.inputs.file, alt: "Picture", width: 5cm, height: 5cm)`;

/** Compilers that see no text, and that see the fonts of every PDF: pictures without words need none, which is faster. */
const compilers = new Map<boolean, TypstCompiler | undefined>();

function compilerFor(needsFonts: boolean): TypstCompiler | undefined {
  if (compilers.has(needsFonts)) return compilers.get(needsFonts);
  hideMachineFonts();
  let compiler: TypstCompiler | undefined;
  try {
    const fontBlobs = needsFonts ? textFonts.map(({ file }) => readFileSync(file)) : [];
    compiler = loadTypst().create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] });
    compiler.mapShadow(PAGE, Buffer.from(SOURCE));
  } catch {
    // There is none for this machine, and no build either, which says so.
  }
  compilers.set(needsFonts, compiler);
  return compiler;
}

/** What the compiler says of an error, without its place in a source that no author wrote. */
const plain = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return (
    /message: "(?:PDF\/UA-1 error: )?((?:[^"\\]|\\.)*)"/.exec(message)?.[1]?.replaceAll(/\\(.)|`/g, '$1') ?? message
  );
};

/**
 * What keeps the compiler from showing a picture in a PDF; undefined where nothing does, or where there is no compiler.
 *
 * @param name the name of its file, whose ending tells the format
 */
export function pictureProblem(name: string, bytes: Uint8Array): string | undefined {
  const isVector = extname(name).toLowerCase() === '.svg';
  const compiler = compilerFor(isVector && Buffer.from(bytes).includes('<text'));
  if (!compiler) return undefined;
  const file = `picture${extname(name).toLowerCase()}`;
  compiler.mapShadow(resolve(FOLDER, file), Buffer.from(bytes));
  try {
    const execution = compiler.compile({ mainFilePath: PAGE, inputs: { file } });
    if (execution.result === null) return execution.takeDiagnostics()?.shortDiagnostics[0]?.message ?? 'unknown';
    compiler.pdf(execution.result, { pdfStandard: 'ua-1' });
    return undefined;
  } catch (error) {
    return plain(error);
  } finally {
    compiler.unmapShadow(resolve(FOLDER, file));
  }
}
