import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin } from 'satteri';
import { isWithin } from '../real-path.ts';
import { chrome } from '../ui-text/chrome.ts';

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
        const { page, prefix } = textAddress(pathWithin(contentDir, fileURLToPath(context.fileURL)));
        if (prefix !== '') context.setProperty(heading, 'id', prefix + id);
        const properties = { className: ['anchor'], href: `${page}#${prefix}${id}`, ariaLabel: chrome.linkToSection };
        context.appendChild(heading, { type: 'element', tagName: 'a', properties, children: [] });
      },
    },
  });
