import type { Element, ElementContent } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findAll } from '../../src/markdown/html.ts';
import type { Organization } from '../../src/schemas/organization.ts';
import type { SeedFact } from '../seed-facts.ts';
import { wordsIn, type BuiltPage } from './built-site.ts';

/** Where a record is shown: the page, and the id of its entry or row where it shares the page with others. */
interface RecordPlace {
  readonly page: RegExp;
  readonly id?: string;
}

/** The old address that a fact is about. */
function redirectOf({ example, fields: [field = ''] }: SeedFact): string | undefined {
  const [, index] = /^redirects\[(\d+)\]$/.exec(field) ?? [];
  if (index === undefined) return undefined;
  const { redirects } = parse(
    readFileSync(join('examples', example, 'content', 'organization.yaml'), 'utf8'),
  ) as Organization;
  return redirects?.[Number(index)]?.from ?? 'no such redirect';
}

/** The pages and entries that show what a file says. Anything else of `organization.yaml` may be on any page. */
function placesOf(fact: SeedFact): RecordPlace[] {
  const { file } = fact;
  const from = redirectOf(fact);
  if (from !== undefined) return [{ page: new RegExp(`^${RegExp.escape(from)}/?$`) }];
  const [folder = '', name = ''] = file.replace(/\.\w+$/, '').split(/\/(.*)/s);
  switch (folder) {
    case 'controls':
      return [{ page: /^\/controls\/$/, id: name }];
    case 'commitments':
      return [{ page: /^\/controls\/$/, id: `commitment-${name}` }];
    case 'certifications':
      return [{ page: /^\/certifications\/$/, id: name }];
    case 'ai-features':
      return [{ page: /^\/ai\/$/, id: name }];
    case 'reports':
      return [{ page: /^\/documents\/$/, id: name }];
    case 'subprocessors':
      return [{ page: name === '*' ? /^\/subprocessors\/$/ : new RegExp(`^/subprocessors/${name}/$`) }];
    case 'disclosure':
      return [{ page: /^\/disclosure\/$/ }, { page: /^\/$/ }];
    case 'policies':
    case 'whitepaper':
      return [{ page: new RegExp(`^/${folder}/${name.replaceAll('.', '\\.')}/$`) }];
  }
  return [{ page: /^\// }];
}

/** What a reader takes in at once: a paragraph, an item, a row, a term with its definition, a heading, a caption, a label. */
const isPassage = ({ tagName, children }: Element): boolean =>
  /^(?:p|li|tr|h[1-6]|summary|figcaption|span)$/.test(tagName) ||
  children.some((child) => child.type === 'element' && (child.tagName === 'dt' || child.tagName === 'dd'));

/** Passages below an element, one within another too: an item, and the items of its list. */
function passagesOf(element: Element): string[] {
  const below = element.children.flatMap((child) => (child.type === 'element' ? passagesOf(child) : []));
  return isPassage(element) ? [wordsIn(element), ...below] : below;
}

const isHeading = (node: ElementContent): node is Element => node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/** What a reader sees of an entry: its words, and where the fact is told by its place, those that it stands between. */
interface Entry {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** Fields that readers learn from where the entry stands: under a heading, among others. */
const TOLD_BY_PLACE = new Set(['category', 'promised']);

/** A copy of an element in which a sign stands for the words of one within it. */
function withSign(element: Element, marked: Element, sign: string): Element {
  if (element === marked) return { ...element, children: [{ type: 'text', value: sign }] };
  const children = element.children.map((child) => (child.type === 'element' ? withSign(child, marked, sign) : child));
  return { ...element, children };
}

/** The entry of that id: the element, of a heading the section it begins. */
function entryOf(elements: readonly Element[], id: string): Entry | undefined {
  const found = elements.find(({ properties }) => properties.id === id);
  const section = elements.findLast(
    (element) => element.tagName === 'section' && findAll([element], (inner) => inner === found).length > 0,
  );
  const entry = found && isHeading(found) ? section : found;
  if (entry === undefined) return undefined;
  const [before = '', after = ''] = section ? wordsIn(withSign(section, entry, '\0')).split('\0') : [];
  return { words: wordsIn(entry), before, after };
}

/** Whether a phrase is in an entry, or of a fact told by its place, partly in it and partly right before or after it. */
function isInEntry({ words, before, after }: Entry, phrase: string, { fields }: SeedFact): boolean {
  if (words.includes(phrase)) return true;
  if (!fields.some((field) => TOLD_BY_PLACE.has(field))) return false;
  const reach = phrase.length - 1;
  return `${before.slice(-reach)}${words}${after.slice(0, reach)}`.includes(phrase);
}

/** The part of an article under the heading of that number, with what stands in its parts. */
function sectionOf(article: Element, number: string): Element {
  const begins = (node: ElementContent): boolean =>
    isHeading(node) && /^[\d.]*\d/.exec(wordsIn(node).trim())?.[0] === number;
  const start = article.children.findIndex(begins);
  const heading = article.children[start];
  if (heading === undefined || !isHeading(heading)) return { ...article, children: [] };
  const after = article.children.slice(start + 1);
  const end = after.findIndex((node) => isHeading(node) && node.tagName <= heading.tagName);
  return { ...article, children: [heading, ...after.slice(0, end === -1 ? undefined : end)] };
}

/** The words of an old address's page, and where it leads. */
const leads = (elements: readonly Element[]): string =>
  elements
    .filter(({ tagName }) => tagName === 'main' || tagName === 'a')
    .map((element) => (element.tagName === 'main' ? wordsIn(element) : String(element.properties.href)))
    .join(' ');

function textsOf({ elements }: BuiltPage, fact: SeedFact): string[] {
  const { file, fields } = fact;
  if (redirectOf(fact) !== undefined) return [leads(elements)];
  // The foot of every page says whose it is.
  const part = file === 'organization.yaml' ? 'body' : 'main';
  const main = elements.filter(({ tagName }) => tagName === part);
  if (fields[0] !== 'text') return main.flatMap(passagesOf);
  const articles = findAll(main, ({ tagName }) => tagName === 'article');
  return articles.flatMap((article) => passagesOf(fields[1] === undefined ? article : sectionOf(article, fields[1])));
}

/** The phrases of a fact that a page does not show at its place. */
function missingOn(page: BuiltPage, { id }: RecordPlace, fact: SeedFact): string[] {
  if (id === undefined) {
    const texts = textsOf(page, fact);
    return fact.shownAs.filter((phrase) => !texts.some((text) => text.includes(phrase)));
  }
  const entry = entryOf(page.elements, id);
  return fact.shownAs.filter((phrase) => entry === undefined || !isInEntry(entry, phrase, fact));
}

/**
 * The phrases of a fact that are not where its record is shown: each has to be in one entry or row of the record, or in one
 * paragraph, item, row or definition of its text.
 */
export function missingAtPlace(fact: SeedFact, pages: readonly BuiltPage[]): readonly string[] {
  const found = placesOf(fact).flatMap((place) =>
    pages.filter(({ path }) => place.page.test(path)).map((page) => missingOn(page, place, fact)),
  );
  return found.toSorted((a, b) => a.length - b.length)[0] ?? fact.shownAs;
}
