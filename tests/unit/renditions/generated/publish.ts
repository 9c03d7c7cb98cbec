import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { jsx } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkTree, type Diagnostic } from '../../../../src/check/check.ts';
import { readFields } from '../../../../src/check/read/front-matter.ts';
import { treeOf } from '../../../../src/check/read/tree.ts';
import { releasedOf } from '../../../../src/check/rules/releases/released.ts';
import { readSite } from '../../../../src/check/site.ts';
import { markdownProcessor } from '../../../../src/markdown/processor.ts';
import { resolveTrustCenter } from '../../../../src/model/resolve.ts';
import { renderVersion, type VersionRenditions } from '../../../../src/renditions/version-renditions.ts';
import { goodFiles } from '../../check/mistakes.ts';
import { asReleased } from '../../release/as-released.ts';
import type { GeneratedDocument } from './documents.ts';

const NOW = new Date('2020-01-01T00:00:00Z');
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n';

const good = goodFiles();
/** Modules of texts find Astro from here. */
const cache = resolve('node_modules', '.cache', 'candor-generated');
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, 'run-'));

/** Removes what the documents left on the disk. */
export const removeScratch = (): void => {
  rmSync(scratch, { recursive: true, force: true });
};

const publicDir = join(scratch, 'public');
mkdirSync(publicDir);
writeFileSync(join(publicDir, 'ok.svg'), PICTURE);
cpSync(join('tests', 'fixtures', 'mistakes', 'good', 'public', 'logo.svg'), join(publicDir, 'logo.svg'));

const processor = markdownProcessor(join(scratch, 'content'), '/');
const markdown = processor.createRenderer({ syntaxHighlight: false });
const mdx = processor.createMdxRenderer?.(
  { syntaxHighlight: false },
  { optimize: true, srcDir: pathToFileURL('src/'), sourcemap: false },
);

/** As much of the components of texts as matters to an article: a link, a box, a table, a list. */
const shown = (source: string) => () => jsx('div', { 'set:html': source });
const TABLE =
  '<table><thead><tr><th>Name</th><th>Purpose</th></tr></thead><tbody><tr><th>A</th><td>B</td></tr></tbody></table>';
const components = {
  Fact: ({ children = '72 hours' }) => jsx('a', { class: 'fact', href: '/controls/', children }),
  Callout: ({ title = 'Note', children = '' }) =>
    jsx('div', { class: 'callout', children: [jsx('p', { class: 'callout-title', children: title }), children] }),
  Subprocessors: shown(TABLE),
  Certifications: shown(TABLE),
  Controls: shown('<ul><li><a href="/controls/#mfa">MFA</a>: for all.</li></ul>'),
};

/** What Astro puts behind the module of an MDX text. */
const EXPORT = `
import { Fragment as AnyFragment } from 'astro/jsx-runtime';
import { __astro_tag_component__ } from 'astro/runtime/server/index.js';
export function Content({ components }) {
  return MDXContent({ components: { Fragment: AnyFragment, ...components } });
}
Content[Symbol.for('mdx-component')] = true;
__astro_tag_component__(Content, 'astro:jsx');`;

const container = AstroContainer.create();
let modules = 0;

async function mdxArticle(body: string, file: string): Promise<string> {
  const { code } = (await (await mdx)?.process(body, file, {})) ?? { code: '' };
  const module = join(scratch, `${(modules += 1)}.mjs`);
  writeFileSync(module, code + EXPORT);
  const { Content } = (await import(pathToFileURL(module).href)) as { Content: AstroComponentFactory };
  const renderer = await container;
  renderer.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
  return renderer.renderToString(Content, { props: { components } });
}

/** The article of a text, as the build makes it. */
async function articleOf(file: string, contents: string): Promise<string> {
  const { body } = readFields(file, contents);
  if (file.endsWith('.mdx')) return mdxArticle(body, file);
  return (await (await markdown).render(body, { fileURL: pathToFileURL(file), frontmatter: {} })).code;
}

const pathOf = ({ format }: GeneratedDocument): string => `content/policies/generated/1.0.${format}`;

/** The file of a document. */
export function fileOf({ fields, text }: GeneratedDocument): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\nid: LS-GEN-001\n${lines.join('\n')}\n---\n\n${text}\n`;
}

const siteOf = (document: GeneratedDocument) =>
  treeOf(asReleased({ ...good, 'public/ok.svg': PICTURE, [pathOf(document)]: fileOf(document) }));

/** The errors that the gate finds in a complete trust center with a document. */
export function refusals(document: GeneratedDocument): readonly Diagnostic[] {
  return checkTree(siteOf(document), { now: NOW }).diagnostics.filter(({ severity }) => severity === 'error');
}

/** Makes what a document is published as, by the functions of the build. */
export async function publish(document: GeneratedDocument): Promise<VersionRenditions> {
  const site = readSite(siteOf(document), undefined, NOW);
  if (!site.content) throw new Error('The trust center has no valid organization.yaml');
  const center = resolveTrustCenter(site.content, site.asOf, false, releasedOf(site).released);
  const generated = center.documents.find(({ ref }) => ref === 'policies/generated');
  if (!generated) throw new Error('The document is not there');
  const html = await articleOf(join(scratch, pathOf(document)), fileOf(document));
  const places = { origin: 'https://trust.example.com', base: '', publicDir, fonts: join(publicDir, 'fonts') };
  return renderVersion({ center, places, document: generated, version: '1.0', errata: [], html });
}
