import type { ElementContent } from 'hast';
import { element, text } from '../markdown/hast.ts';

export const paragraph = (...content: ElementContent[]): ElementContent => element('p', content);

export const heading = (level: 1 | 2 | 3 | 4, title: string): ElementContent =>
  element(`h${String(level)}`, [text(title)]);

export const link = (label: string, href: string): ElementContent => element('a', [text(label)], { href });

export const definitions = (items: readonly { term: string; content: ElementContent[] }[]): ElementContent =>
  element(
    'dl',
    items.flatMap(({ term, content }) => [element('dt', [text(term)]), element('dd', content)]),
  );
