import { toHtml } from 'hast-util-to-html';
import { readHtml } from '../article/html.ts';
import type { PublishedRedline } from './cache.ts';
import { redline } from './redline.ts';

/** Compares two articles in HTML, and writes what came of it as HTML. */
export function publishRedline(from: string, to: string): PublishedRedline {
  const { content, parts, total } = redline(readHtml(from), readHtml(to));
  return { html: toHtml(content), parts, total };
}
