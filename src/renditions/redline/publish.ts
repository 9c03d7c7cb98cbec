import { toHtml } from 'hast-util-to-html';
import type { Told } from '../../model/redlines.ts';
import type { DocumentFrontMatter } from '../../schemas/document.ts';
import { readHtml } from '../article/html.ts';
import { redline, type Redline } from './redline.ts';
import { twinBody } from './twin-body.ts';

/** All that a comparison is made from: it can be handed to a thread, and its hash is its key. */
export interface RedlineSource {
  /** The earlier version: its article in HTML, and what it says about itself. */
  from: { html: string; data: DocumentFrontMatter };
  to: { html: string; data: DocumentFrontMatter };
  told: readonly Told[];
  /** The absolute address of the page. */
  page: string;
}

/** What came of it. */
export interface PublishedRedline extends Omit<Redline, 'content'> {
  /** The text with its marks, as the page shows it. */
  html: string;
  /** The page from its summary on. */
  markdown: string;
}

/** Compares two versions, and writes what came of it as HTML and as Markdown. */
export function publishRedline(source: RedlineSource): PublishedRedline {
  const { content, parts, total } = redline(readHtml(source.from.html), readHtml(source.to.html));
  return { html: toHtml(content), markdown: twinBody(source, { content, parts, total }), parts, total };
}
