import type { Element, ElementContent } from 'hast';
import { findAll } from '../../src/renditions/article/elements.ts';
import type { SeedFact } from '../seed-facts.ts';
import { wordsIn, type BuiltPage } from './built-site.ts';

/** Where a record is shown: the page, and the id of its entry or row where it shares the page with others. */
interface RecordPlace {
  readonly page: RegExp;
  readonly id?: string;
}

/** The pages and entries that show what a file says. Anything of `organization.yaml` may be on any page. */
function placesOf(file: string): RecordPlace[] {
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

/** The entry of that id: the element, of a heading the section it begins. */
function entryOf(elements: readonly Element[], id: string): string[] {
  const found = elements.find(({ properties }) => properties.id === id);
  const section = elements.findLast(
    (element) => element.tagName === 'section' && findAll([element], (inner) => inner === found).length > 0,
  );
  const entry = found && isHeading(found) ? section : found;
  return entry ? [wordsIn(entry)] : [];
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

function textsOf({ elements }: BuiltPage, { id }: RecordPlace, { file, fields }: SeedFact): string[] {
  if (id !== undefined) return entryOf(elements, id);
  // The foot of every page says whose it is.
  const part = file === 'organization.yaml' ? 'body' : 'main';
  const main = elements.filter(({ tagName }) => tagName === part);
  if (fields[0] !== 'text') return main.flatMap(passagesOf);
  const articles = findAll(main, ({ tagName }) => tagName === 'article');
  return articles.flatMap((article) => passagesOf(fields[1] === undefined ? article : sectionOf(article, fields[1])));
}

/**
 * The phrases of a fact that are not where its record is shown: each has to be in one entry or row of the record, or in one
 * paragraph, item, row or definition of its text.
 */
export function missingAtPlace(fact: SeedFact, pages: readonly BuiltPage[]): readonly string[] {
  const found = placesOf(fact.file).flatMap((place) =>
    pages
      .filter(({ path }) => place.page.test(path))
      .map((page) => {
        const texts = textsOf(page, place, fact);
        return fact.shownAs.filter((phrase) => !texts.some((text) => text.includes(phrase)));
      }),
  );
  return found.toSorted((a, b) => a.length - b.length)[0] ?? fact.shownAs;
}
