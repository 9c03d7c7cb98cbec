import type { Element, ElementContent } from 'hast';
import { htmlToHast } from 'satteri';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';
import { attribute, characters, findAll, isElement } from '../article/elements.ts';
import { frontMatter } from './front-matter.ts';
import { text } from './hast.ts';
import { markdownOf } from './markdown.ts';

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
    title: characters(title),
    description: description && attribute(description, 'content'),
    language: language && attribute(language, 'lang'),
    asOf,
    url,
  };
  return `${frontMatter(facts)}\n${markdownOf(apart(main.children), url)}`;
}
