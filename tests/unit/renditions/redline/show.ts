import type { ElementContent } from 'hast';
import { readHtml } from '../../../../src/markdown/html.ts';
import { redline } from '../../../../src/renditions/redline/redline.ts';

const LINES = ['p', 'h2', 'h3', 'li', 'tr', 'dt', 'dd', 'pre', 'hr'];

/** A redline in short: `[-deleted-]`, `{+inserted+}`, `| ` before each cell, `<…>` around notes. */
export function show(before: string, after: string): string[] {
  return lines(redline(readHtml(before), readHtml(after)).content)
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

function lines(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const { tagName, properties, children } = node;
      const inner = lines(children);
      if (String(properties.className) === 'sr' && properties.dataRedline === 'label') return '';
      if (String(properties.className) === 'redline-note' && properties.dataRedline === 'label') return `<${inner}>`;
      if (tagName === 'ins') return `{+${inner}+}`;
      if (tagName === 'del') return `[-${inner}-]`;
      if (tagName === 'img') return `!${String(properties.src)}`;
      if (tagName === 'td' || tagName === 'th') return `| ${inner} `;
      const number = tagName === 'li' && properties.value !== undefined ? `${String(properties.value)}. ` : '';
      return LINES.includes(tagName) ? `\n${number}${inner}\n` : inner;
    })
    .join('');
}
