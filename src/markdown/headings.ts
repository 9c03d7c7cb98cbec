import Slugger from 'github-slugger';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { chrome } from '#words/chrome';
import { isWithin } from '../site/folder.ts';
import { type HeadingNode, ownAnchor, wordsOf } from './nodes.ts';

/** A heading of a text and its anchor. */
export interface Heading {
  readonly node: HeadingNode;
  readonly anchor: string;
  /** The author gave it: `## Scope { #scope }`. */
  readonly isOwn: boolean;
}

/** Gives the headings of one text their anchors; it has to be called for each of them, in the order of the text. */
export function headingAnchors(): (node: HeadingNode) => Heading {
  const slugger = new Slugger();
  return (node) => {
    const own = ownAnchor(node);
    return { node, anchor: own ?? slugger.slug(wordsOf(node)), isOwn: own !== undefined };
  };
}

/** Gives each heading of the article the anchor that the gate knows it by. */
export function headingIds() {
  const anchorOf = headingAnchors();
  return defineMdastPlugin({
    name: 'heading-ids',
    heading(node, context) {
      const { anchor, isOwn } = anchorOf(node);
      if (!isOwn) context.setProperty(node, 'data', { ...node.data, hProperties: { id: anchor } });
    },
  });
}

/** The page a text stands on for good, and what its anchors begin with where several texts share that page. */
export interface TextAddress {
  page: string;
  prefix: string;
}

/**
 * Where the text of a content file is read: a version at its permalink, a notice among the others.
 *
 * @param file path within the content folder, `policies/access-control/1.1.mdx`
 */
function textAddress(file: string): TextAddress {
  const id = file.replace(/\.mdx?$/, '').replaceAll('\\', '/');
  return id.startsWith('updates/')
    ? { page: '/updates/', prefix: `${id.slice('updates/'.length)}-` }
    : { page: `/${id}/`, prefix: '' };
}

/** @throws {Error} where the file is not in the folder */
function pathWithin(folder: string, file: string): string {
  if (!isWithin(file, folder)) throw new Error(`The text ${file} is not in the content folder, ${folder}.`);
  return relative(folder, file);
}

/** The elements that have ids: headings, footnotes and the references to them. */
const WITH_IDS = ['h2', 'h3', 'h4', 'h5', 'h6', 'li', 'a'];

/**
 * Lets the ids of a text that shares its page with others begin with its own name: each text numbers its footnotes from 1.
 *
 * @param contentDir the content folder, to tell the page from the file
 */
export const ownIds = (contentDir: string) =>
  defineHastPlugin({
    name: 'own-ids',
    element: {
      filter: WITH_IDS,
      visit(element, context) {
        if (context.fileURL === undefined) return;
        const { prefix } = textAddress(pathWithin(contentDir, fileURLToPath(context.fileURL)));
        if (prefix === '') return;
        const { id, href, ariaDescribedBy } = element.properties;
        if (typeof id === 'string') context.setProperty(element, 'id', prefix + id);
        if (href?.startsWith('#user-content-')) context.setProperty(element, 'href', `#${prefix}${href.slice(1)}`);
        if (ariaDescribedBy !== undefined)
          context.setProperty(element, 'ariaDescribedBy', prefix + String(ariaDescribedBy));
      },
    },
  });

/**
 * Gives each heading a link to itself that names the version, so that what is cited today says the same next year.
 *
 * @param contentDir the content folder, to tell the page from the file
 */
export const headingLinks = (contentDir: string) =>
  defineHastPlugin({
    name: 'heading-links',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(heading, context) {
        const id = heading.properties.id;
        if (typeof id !== 'string' || context.fileURL === undefined) return;
        const { page } = textAddress(pathWithin(contentDir, fileURLToPath(context.fileURL)));
        const properties = { className: ['anchor'], href: `${page}#${id}`, ariaLabel: chrome.linkToSection };
        context.appendChild(heading, { type: 'element', tagName: 'a', properties, children: [] });
      },
    },
  });
