import type { Element, ElementContent, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { stringify } from 'yaml';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { documentText } from '#words/documents';
import { attribute, contentOf, findAll, isElement, text } from '../../markdown/html.ts';
import type { Correction } from '../../model/corrections.ts';
import type { TrustDocument } from '../../model/documents.ts';
import type { Version } from '../../model/versions.ts';
import type { IsoDate } from '../../schemas/fields/dates.ts';
import { plainFactsOf } from '../../schemas/texts.ts';
import type { Absolute, Surroundings } from '../surroundings.ts';
import { versionFile } from '../version-files.ts';
import { markdownOf } from './markdown.ts';

/** Facts as YAML front matter; those that are not stated are left out. */
export function frontMatter(facts: Readonly<Record<string, unknown>>): string {
  const stated = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return `---\n${stringify(stated, { lineWidth: 0 })}---\n`;
}

function facts(
  { asOf, organization }: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  absolute: Absolute,
) {
  const { data, state, effective, published, until, supersededBy, reviewed, review } = version;
  return {
    id: data.id,
    title: data.title,
    version: version.version,
    organization: organization.name,
    summary: data.summary,
    language: data.language ?? organization.language,
    kind: data.kind,
    ...plainFactsOf(data),
    state,
    effective,
    published,
    inForceUntil: until,
    supersededBy,
    withdrawn: data.withdrawn,
    owner: data.owner,
    approvedBy: data.approvedBy,
    approvedOn: data.approvedOn,
    reviewEvery: data.reviewEvery,
    reviewedOn: reviewed,
    nextReview: review?.by,
    controls: data.controls,
    errata: errata.length > 0 ? errata : undefined,
    asOf,
    url: absolute(version.href),
    latest: absolute(document.href),
    pdf: absolute(versionFile(version, 'pdf')),
    json: absolute(versionFile(version, 'json')),
  };
}

/** One version of a document as Markdown: what identifies it in the front matter, then the text as its page has it. */
export function documentTwin(
  center: Surroundings,
  document: TrustDocument,
  version: Version,
  errata: readonly Correction[],
  article: Root,
  absolute: Absolute,
): string {
  const { title, changes = [] } = version.data;
  const list = [
    h('h2', documentText.changesInThisVersion),
    h(
      'ul',
      changes.map((change) => h('li', change)),
    ),
  ];
  const content = [h('h1', title), ...contentOf(article), ...(changes.length > 0 ? list : [])];
  return `${frontMatter(facts(center, document, version, errata, absolute))}\n${markdownOf(content, absolute(version.href))}`;
}

/** The first element below that passes. */
function find(children: readonly ElementContent[], passes: (element: Element) => boolean): Element | undefined {
  return findAll(children, passes)[0];
}

/** Puts a space between elements that only style sheets hold apart. */
function apart(children: readonly ElementContent[]): ElementContent[] {
  const spaced: ElementContent[] = [];
  for (const child of children) {
    if (isElement(child) && spaced.at(-1)?.type === 'element') spaced.push(text(' '));
    spaced.push(isElement(child) ? { ...child, children: apart(child.children) } : child);
  }
  return spaced;
}

/**
 * A page of the site as Markdown: its `<main>`, with what its head says in the front matter.
 *
 * @param html the whole page
 * @param asOf the day it is shown as of
 */
export function pageTwin(html: string, asOf: IsoDate): string {
  const root = htmlToHast(html);
  const children = root.type === 'root' ? root.children.filter((child) => child.type === 'element') : [];
  const named = (name: string): Element | undefined => find(children, ({ tagName }) => tagName === name);
  const link = find(children, (node) => node.tagName === 'link' && String(node.properties.rel) === 'canonical');
  const description = find(
    children,
    ({ tagName, properties }) => tagName === 'meta' && properties.name === 'description',
  );
  const url = link && attribute(link, 'href');
  const title = named('title');
  const main = named('main');
  if (url === undefined || title === undefined || main === undefined)
    throw new Error('The page has no main or address.');
  // The language of the text, where it is not that of the interface around it.
  const isText = ({ tagName, properties }: Element): boolean => tagName === 'article' && properties.lang !== undefined;
  const language = find(children, isText) ?? find(children, ({ tagName }) => tagName === 'html');
  const facts = {
    title: toString(title),
    description: description && attribute(description, 'content'),
    language: language && attribute(language, 'lang'),
    asOf,
    url,
  };
  return `${frontMatter(facts)}\n${markdownOf(apart(main.children), url)}`;
}
