import type { MdastNode } from 'satteri';
import type { CleanedDocument } from './document.ts';
import type { Draft } from './draft.ts';
import { hasScheme } from './targets.ts';
import { nodesIn } from './tree.ts';

const FEWEST = 2;

const isLink = (node: MdastNode): boolean => node.type === 'link' && !hasScheme(node.url);
const isSpace = (node: MdastNode): boolean => node.type === 'text' && node.value.trim() === '';

/** Whether a text is only a list of links to other files, as SUMMARY.md of GitBook is. */
function isListOfLinks({ text }: Draft): boolean {
  const found = nodesIn(text);
  const paragraphs = found.filter(({ node }) => node.type === 'paragraph');
  const other = found.some(({ node, parents }) => parents.length === 1 && !['heading', 'list', 'thematicBreak', 'html'].includes(node.type)); // prettier-ignore
  return (
    !other &&
    paragraphs.length >= FEWEST &&
    paragraphs.every(
      ({ node }) => 'children' in node && node.children.every((child) => isLink(child) || isSpace(child)),
    )
  );
}

/** Files of a repository or a site that are no documents of it. */
const ABOUT = /(?:^|\/)(?:404|licen[cs]e|contributing|code[_-]of[_-]conduct|changelog)\.[^/]*$|^readme\.[^/]*$/i;

/**
 * Whether a source is none of the documents: as answered, or as proposed of a list of links and of files about the folder.
 *
 * @param sources how many are imported: one alone was asked for by its name
 */
export function isLeftOut({ path, desk, draft }: CleanedDocument, sources: number): boolean {
  if (sources > 1 && ABOUT.test(path)) {
    const message = 'Files of this name are about the folder or the site. Is it a document of its own?';
    const expects = '"no" to leave it out, or "yes"';
    return desk.ask({ key: 'import', line: 1, message, proposal: 'no', expects }) !== 'yes';
  }
  if (!isListOfLinks(draft)) return desk.given('import') === 'no';
  const message =
    'This text is only a list of links, as a table of contents of many files is. Is it a document of its own?';
  return (
    desk.ask({ key: 'import', line: 1, message, proposal: 'no', expects: '"no" to leave it out, or "yes"' }) !== 'yes'
  );
}
