import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeFiles, servedPaths } from '../../../src/catalog/served-paths.ts';
import { sampleCenters } from '../renditions/sample-centers.ts';

/** What the catalog does not list, and why not. */
const NOT_IN_CATALOG: Readonly<Record<string, string>> = {
  '[...redirect].astro': 'authors name redirects in organization.yaml; the gate knows them from there',
};

/** Files that are written after the pages, by the build or its integrations. */
const WRITTEN_LATER = ['/sitemap-index.xml', '/sitemap-0.xml', '/SHA256SUMS', '/integrity.json'];

/** The paths that a file of src/pages/ can serve, as Astro routes it. */
function patternOf(file: string): RegExp {
  const page = file.replace(/\.(?:astro|ts)$/, '').replace(/(?<=^|\/)index$/, '');
  const route = page
    .replaceAll(/[.+?^${}()|\\]/g, String.raw`\$&`)
    .replaceAll(/\[(?:\\\.){3}\w+\]\//g, '(?:.+/)?')
    .replaceAll(/\[(?:\\\.){3}\w+\](?=\\\.)/g, '.+')
    .replaceAll(/\[(?:\\\.){3}\w+\]/g, '(?:.+)?')
    .replaceAll(/\[\w+\]/g, '[^/]+');
  return new RegExp(file === '404.astro' ? '^/404\\.html$' : `^/${route}${file.endsWith('.astro') ? '/?' : ''}$`);
}

const isPage = (path: string): boolean => path.endsWith('/') || path === '/404.html';
const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:astro|ts)$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));
const routes = files.map((file) => ({ file, pattern: patternOf(file), servesPages: file.endsWith('.astro') }));
const centers = sampleCenters().map(([, center]) => center);
const served = [...new Set(centers.flatMap(servedPaths))];
const made = new Set(centers.flatMap(madeFiles).map(({ path }) => path));

/** Serve every file of the catalog that says what makes it, and no other. */
const isFiles = (file: string): boolean => file.startsWith('[...file].');

const routesOf = (path: string): string[] =>
  routes
    .filter(({ pattern, servesPages }) => servesPages === isPage(path) && pattern.test(path))
    .map(({ file }) => file)
    .filter((file) => !(file in NOT_IN_CATALOG) && (!isFiles(file) || made.has(path)));

describe('the catalog and src/pages/', () => {
  it('has an entry in the catalog for every route', () => {
    const hint =
      'Add what the route serves to src/catalog/: a page to sitePages (served-paths.ts), a file to site-files.ts. ' +
      'Then links to it, the data page, llms.txt and head of its page know it (docs/architecture.md).';
    const unlisted = files.filter(
      (file) => !(file in NOT_IN_CATALOG) && !served.some((path) => routesOf(path).includes(file)),
    );
    expect(unlisted, hint).toEqual([]);
  });

  it('has a route for every entry of the catalog', () => {
    const hint =
      'Give a page of the catalog a file in src/pages/, and a file of the catalog its `make`, and its format a route such as [...file].json.ts (docs/architecture.md).';
    const missing = served.filter((path) => !WRITTEN_LATER.includes(path) && routesOf(path).length === 0);
    expect(missing, hint).toEqual([]);
  });

  it('names the ending of each file in its route, without which the preview does not find it', () => {
    expect(files.filter((file) => file.endsWith('.ts') && !/\.\w+\.ts$/.test(file))).toEqual([]);
  });

  it('tells routes apart', () => {
    expect(patternOf('controls/[...index].astro').test('/controls/')).toBe(true);
    expect(patternOf('controls/[framework].astro').test('/controls/soc2/')).toBe(true);
    expect(patternOf('controls/[framework].astro').test('/controls/')).toBe(false);
    expect(patternOf('[...page]/index.md.ts').test('/index.md')).toBe(true);
    expect(patternOf('training/index.astro').test('/controls/soc2/')).toBe(false);
  });
});
