import { searchText } from '../../ui-text/search.ts';
import type { PagefindPage } from './pagefind.ts';
import { excerptNodes } from './search-excerpt.ts';
import { bestSections } from './search-sections.ts';

/** The list entry for a page that was found, made from the templates of SearchTemplates.astro. */
export function resultEntry(page: PagefindPage): DocumentFragment {
  const entry = fromTemplate('result');
  setLink(entry, page.url, page.meta.title ?? page.url);
  entry.querySelector('.facts')?.append(...factsOf(page));
  const sections = bestSections(page);
  if (sections.length === 0) {
    entry.querySelector('.excerpt')?.append(...excerptNodes(page.excerpt));
    entry.querySelector('ul')?.remove();
    return entry;
  }
  // The excerpt of the page would repeat that of its best section.
  entry.querySelector('.excerpt')?.remove();
  for (const { url, title, excerpt } of sections) {
    const part = fromTemplate('result-part');
    setLink(part, url, title);
    part.querySelector('.excerpt')?.append(...excerptNodes(excerpt));
    entry.querySelector('ul')?.append(part);
  }
  return entry;
}

/** The section a page is in, and version and state of a document. */
function factsOf({ filters, meta }: PagefindPage): Node[] {
  const section = fromTemplate(`section-${filters['section']?.[0] ?? ''}`);
  if (meta.version === undefined) return [section];
  const version = document.createElement('span');
  version.textContent = searchText.versionNumber(meta.version);
  return [section, version, fromTemplate(`state-${filters['state']?.[0] ?? ''}`)];
}

function setLink(entry: DocumentFragment, url: string, text: string): void {
  const link = entry.querySelector('a');
  link?.setAttribute('href', url);
  link?.append(text);
}

/** A copy of the template with that id, or nothing where the page has none. */
function fromTemplate(id: string): DocumentFragment {
  const template = document.getElementById(id);
  if (template instanceof HTMLTemplateElement) return document.importNode(template.content, true);
  return document.createDocumentFragment();
}
