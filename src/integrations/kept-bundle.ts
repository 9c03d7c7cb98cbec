import type { HookParameters } from 'astro';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addFolder, codeFingerprint, isFile, keptFiles } from '../renditions/kept-files.ts';

type Config = HookParameters<'astro:config:done'>['config'];
type ViteConfig = HookParameters<'astro:build:setup'>['vite'];
type Builder = Parameters<NonNullable<NonNullable<ViteConfig['builder']>['buildApp']>>[0];
type Pages = HookParameters<'astro:build:setup'>['pages'];

/** What Vite makes of the code, which no content is part of. */
interface Bundle {
  /** The hash of what it was made from. */
  readonly key: string;
  /** The bytes of each file of the output folder, in base64, by its path from there. */
  readonly files: Readonly<Record<string, string>>;
  /** The name of the module that renders pages. */
  readonly entry: string;
  /** The style sheets of each route, which Astro keeps beside the bundle. */
  readonly styles: readonly (readonly [route: string, styles: unknown])[];
}

const kept = keptFiles('bundle');

const ENTRY = /(?:^|\/)(prerender-entry[^/]*)$/;

/** The hash of the code, of the libraries, and of where the site lies and is published: all of it is in the bundle. */
export function bundleKey(config: Config): string {
  const { site, base, outDir, cacheDir, publicDir } = config;
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.env['NODE_ENV'], site, base]));
  for (const folder of [outDir, cacheDir, publicDir]) hash.update(`${folder.href}\n`);
  hash.update(codeFingerprint());
  for (const file of ['astro.config.mjs', 'tsconfig.json'].filter((name) => isFile(name)))
    hash.update(readFileSync(file));
  const source = resolve('src');
  addFolder(hash, source, (name) => !/^content[\\/]/.test(name) && isFile(join(source, name)));
  // Modules that texts would import, of which there are none.
  addFolder(hash, resolve('.astro'), (name) => name.endsWith('.mjs'));
  return hash.digest('hex');
}

/** All files of a folder by their paths from there. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => isFile(join(folder, path)));
}

/** Reads what Vite wrote into the output folder: all but the files of the site itself, which it copies. */
function bundleIn(folder: string, publicDir: string, key: string, pages: Pages): Bundle {
  const copied = new Set(filesIn(publicDir));
  const paths = filesIn(folder).filter((path) => !copied.has(path));
  const entry = paths.find((path) => ENTRY.test(path)) ?? '';
  return {
    key,
    entry: ENTRY.exec(entry)?.[1] ?? '',
    files: Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'base64')])),
    styles: [...pages].map(([route, { styles }]) => [route, styles]),
  };
}

function write(bundle: Bundle, folder: string, publicDir: string, pages: Pages): void {
  if (existsSync(publicDir)) cpSync(publicDir, folder, { recursive: true, dereference: true });
  for (const [path, bytes] of Object.entries(bundle.files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(bytes, 'base64'));
  }
  for (const [route, styles] of bundle.styles) Object.assign(pages.get(route) ?? {}, { styles });
}

/** Stands in for Vite's builder: what it is asked to build is there. */
const builtAlready = (builder: Builder, { entry }: Bundle): Builder =>
  Object.assign(Object.create(builder) as Builder, {
    build: (environment: Parameters<Builder['build']>[0]) => {
      environment.isBuilt = true;
      return Promise.resolve({ output: [{ type: 'chunk', fileName: entry, code: '', moduleIds: [] }] });
    },
  });

/** Content is read when pages are rendered, from the store that Astro has just written, and is no part of the bundle. */
export const contentBeside = (store: string) => ({
  name: 'content-beside',
  apply: 'build' as const,
  transform: {
    filter: { id: /^\0astro:data-layer-content$/ },
    handler: () => ({
      code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(store)}, 'utf8'));`,
      map: null,
    }),
  },
});

/** The bundle of one site. */
export class KeptBundle {
  readonly #name: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #publicDir: string;
  readonly #pages: Pages;
  readonly #known: Bundle | undefined;

  /** @param pages Astro's routes, which it fills in as it bundles */
  constructor({ cacheDir, outDir, publicDir }: Config, key: string, pages: Pages) {
    this.#name = basename(fileURLToPath(cacheDir));
    this.#key = key;
    this.#folder = fileURLToPath(outDir);
    this.#publicDir = fileURLToPath(publicDir);
    this.#pages = pages;
    const bytes = kept.read(this.#name);
    const bundle = bytes && (JSON.parse(bytes.toString('utf8')) as Bundle);
    this.#known = bundle?.key === key ? bundle : undefined;
  }

  /** Lets Vite bundle only what no build before has bundled. */
  useIn(vite: ViteConfig): void {
    const { builder } = vite;
    const [known, buildApp] = [this.#known, builder?.buildApp];
    if (builder === undefined || buildApp === undefined || known === undefined) return;
    builder.buildApp = async (real) => {
      write(known, this.#folder, this.#publicDir, this.#pages);
      await buildApp(builtAlready(real, known));
    };
  }

  /** Keeps the bundle for the next build. It is complete when pages are about to be rendered. */
  keep(): void {
    if (this.#known !== undefined) return;
    const bundle = bundleIn(this.#folder, this.#publicDir, this.#key, this.#pages);
    kept.write(this.#name, Buffer.from(JSON.stringify(bundle)));
  }
}
