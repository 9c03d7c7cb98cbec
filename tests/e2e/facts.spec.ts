import { expect, test } from '@playwright/test';
import { gunzipSync } from 'fflate';
import type { Element, ElementContent } from 'hast';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MdastNode } from 'satteri';
import { checkTree } from '../../src/check/check.ts';
import { factsOf, type Fact } from '../../src/check/facts.ts';
import { readTree } from '../../src/check/read/tree.ts';
import { nodesOf, wordsOf } from '../../src/markdown/nodes.ts';
import { quote } from '../../src/model/commitments.ts';
import { siteFolder, type SiteFolder } from '../../src/site/folder.ts';
import { put } from '../unit/integrity/sealed-site.ts';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { builtPages, wordsIn } from './built-site.ts';
import { candor, scratch } from './command.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

/** A paragraph, item or row of a text that quotes commitments, as readers have to find it. */
interface Quotation {
  /** `policies/access-control/1.1` */
  readonly id: string;
  readonly line: number;
  readonly words: string;
}

const BLOCKS = new Set(['paragraph', 'tableRow', 'heading', 'descriptionTerm', 'descriptionDetails', 'root']);

/** What a text says, with the author's words for a commitment, else its value. */
function saidOf(node: MdastNode, facts: ReadonlyMap<MdastNode, Fact>): string {
  const fact = facts.get(node);
  if (fact?.commitment && fact.moment !== undefined)
    return wordsOf(node).trim() || (quote(fact.commitment.data, fact.moment, fact.of) ?? '');
  if (!('children' in node)) return wordsOf(node);
  return node.children.map((child) => saidOf(child, facts)).join('');
}

/** Every block of a version's text that quotes a commitment. */
function quotationsOf(folder: SiteFolder): Quotation[] {
  const { site } = checkTree(readTree(folder));
  const facts = new Map<MdastNode, Fact>([...factsOf(site)].map((fact) => [fact.found.node, fact]));
  return site.records
    .filter(({ collection }) => ['policies', 'whitepaper', 'disclosure'].includes(collection))
    .flatMap(({ collection, id, body }) => {
      const blocks = [...(body?.tree ? nodesOf(body.tree) : [])].filter(({ node }) => facts.has(node));
      return blocks.map(({ node, parents }) => {
        const block = parents.findLast(({ type }) => BLOCKS.has(type)) ?? node;
        const words = saidOf(block, facts).replace(/\s+/g, ' ').trim();
        return { id: `${collection}/${id}`, line: node.position?.start.line ?? 0, words };
      });
    });
}

const READ = /^(?:p|li|tr|dt|dd|h[2-6])$/;

const OWN_BLOCK = /^(?:ul|ol|table|pre)$/;

/** The words of a block, without those of lists and tables inside of it. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !OWN_BLOCK.test(node.tagName) ? node.children.map(textOf).join('') : '';
}

/** The texts of the blocks of a page that a reader takes in at once: paragraphs, items, rows. */
const blocksOf = (elements: readonly Element[]): Set<string> =>
  new Set(elements.filter(({ tagName }) => READ.test(tagName)).map((element) => solid(textOf(element))));

const withoutMarks = (markdown: string): string => markdown.replace(/[\\*_`<>|]/g, '');

for (const name of siteNames) {
  test(`every quotation of a commitment is a part of its sentence on ${name}`, async () => {
    const out = await builtSite(name);
    const quotations = quotationsOf(siteFolder(isDefault(name) ? undefined : join('examples', name)));
    const pages = new Map(builtPages(out).map((page) => [page.path, blocksOf(page.elements)]));
    const wrong: string[] = [];
    for (const [id, ofVersion] of Map.groupBy(quotations, (quotation) => quotation.id)) {
      const file = (ending: string): string => join(out, `${id}.${ending}`);
      const pdf = solid((await readPdf(readFileSync(file('pdf')))).text);
      const twin = readFileSync(file('md'), 'utf8').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
      const { text } = JSON.parse(readFileSync(file('json'), 'utf8')) as { text: string };
      for (const { line, words } of ofVersion) {
        const shown = {
          page: pages.get(`/${id}/`)?.has(solid(words)) === true,
          pdf: pdf.includes(solid(words)),
          markdown: solid(withoutMarks(twin)).includes(solid(withoutMarks(words))),
          data: solid(text).includes(solid(words)),
        };
        for (const [surface, isThere] of Object.entries(shown))
          if (!isThere) wrong.push(`${id}:${line} ${surface}: ${words}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

const REVIEW = 'title: Access review\nkind: every\nvalues:\n  - value: 3 months\n';

const QUOTED = 'We review access <Fact id="review">every quarter</Fact> now.';

const SAID = 'We review access every quarter now.';

test('redlines, feeds and search have the words of the author of a quotation, and not its value', () => {
  const folder = scratch('quotations');
  const version = (fields: string, text: string): string =>
    `---\nid: EX-1\ntitle: Access Policy\n${fields}---\n\n## Reviews\n\n${text}\n`;
  put(
    folder,
    'content/organization.yaml',
    'name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsample: { asOf: 2026-06-30 }\n',
  );
  put(folder, 'content/commitments/review.yaml', REVIEW);
  put(folder, 'content/policies/access/1.0.mdx', version('effective: 2026-01-01\n', 'We review access at times.'));
  put(folder, 'content/policies/access/2.0.mdx', version('effective: 2026-02-01\nchanges: [A cycle.]\n', QUOTED));
  put(folder, 'content/updates/2026-02-01-reviews.mdx', `---\ntitle: Reviews\nkind: news\n---\n\n${QUOTED}\n`);
  const out = join(folder, 'dist');
  const { status, text } = candor(['build', '--site', folder, '--out', out]);
  expect(status, text).toBe(0);
  const read = (path: string): string => readFileSync(join(out, path), 'utf8');

  const redline = builtPages(out).find(({ path }) => path === '/policies/access/changes/1.0-to-2.0/');
  const inserted = redline?.elements.filter(({ tagName }) => tagName === 'ins').map(wordsIn) ?? [];
  expect(inserted.join(' ')).toContain('every quarter now');
  expect(redline?.html).not.toContain('3 months');
  const twin = read('policies/access/changes/1.0-to-2.0/index.md');
  expect(twin).toContain('every quarter');
  expect(twin).not.toContain('3 months');

  const items = read('updates/rss.xml').match(/<item>[^]*?<\/item>/g) ?? [];
  const item = items.find((candidate) => /<title>[^<]*Reviews/.test(candidate)) ?? '';
  expect(/<description>([^]*?)<\/description>/.exec(item)?.[1]).toBe(`&lt;p&gt;${SAID}&lt;/p&gt;`);
  const feed = JSON.parse(read('updates/feed.json')) as { items: { title: string; content_text: string }[] };
  expect(feed.items.filter(({ title }) => title.includes('Reviews')).map((entry) => entry.content_text)).toEqual([
    SAID,
  ]);

  const found = globSync('pagefind/fragment/*', { cwd: out })
    .map((file) => Buffer.from(gunzipSync(readFileSync(join(out, file)))).toString('utf8'))
    .filter((fragment) => fragment.includes('"url":"/policies/access/2.0/"'));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(SAID);
});
