import { toHtml } from 'hast-util-to-html';
import { readHtml } from '../article/html.ts';
import { markdownOf } from '../markdown/markdown.ts';
import { markdownMarks } from './markdown-marks.ts';
import { redline, type Redline } from './redline.ts';

/** Two articles in HTML, and the page that compares them. */
export interface RedlineSource {
  from: string;
  to: string;
  /** The absolute address of the page. */
  page: string;
}

/** A redline as its page shows it, and as the page's Markdown twin does. */
export interface PublishedRedline extends Omit<Redline, 'content'> {
  html: string;
  markdown: string;
}

/** Compares two articles, and writes what came of it as HTML and as Markdown. */
export function publishRedline({ from, to, page }: RedlineSource): PublishedRedline {
  const { content, parts, total } = redline(readHtml(from), readHtml(to));
  return { html: toHtml(content), markdown: markdownOf(markdownMarks(content), page), parts, total };
}
