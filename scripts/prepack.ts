/**
 * Writes `lib/`, what the npm package holds: the source as JavaScript, file by file, since Node strips no types below
 * `node_modules`. Lines and columns stay as they are, so a stack names the place in the source too. Run by `npm pack`.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly version: string;
  readonly imports: Readonly<Record<string, string>>;
}

const OUT = 'lib';

/** A module or a file named by a text, `'./worker.ts'`. Only such texts end so in the source. */
const MODULE = /(?<=["'][^"'\n]*\.)ts(?=["'])/g;

const withJavaScript = (code: string): string => code.replaceAll(MODULE, 'js');

/** Of all that is written: a copy of the code is out of date when this differs (`src/cli/workspace.ts`). */
const hash = createHash('sha256');

function write(file: string, content: string | Uint8Array): void {
  const target = join(OUT, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  hash.update(file).update(content);
}

rmSync(OUT, { recursive: true, force: true });

const files = globSync('{src,schemas}/**', { exclude: ['src/content/**', '**/*.d.ts'] }).sort();
for (const file of files.filter((name) => statSync(name).isFile())) {
  const bytes = readFileSync(file);
  if (file.endsWith('.ts')) write(file.replace(/ts$/, 'js'), withJavaScript(stripTypeScriptTypes(bytes.toString())));
  else if (/\.(?:astro|mjs)$/.test(file)) write(file, withJavaScript(bytes.toString()));
  else write(file, bytes);
}
write('astro.config.mjs', withJavaScript(readFileSync('astro.config.mjs', 'utf8')));

const { version, imports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const compiled = Object.fromEntries(Object.entries(imports).map(([name, path]) => [name, path.replace(/ts$/, 'js')]));
const manifest = { type: 'module', version, imports: compiled, code: hash.digest('hex') };
writeFileSync(join(OUT, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
