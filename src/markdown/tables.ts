import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { defineHastPlugin } from 'satteri';
import { isElement } from './html.ts';

/** Says the alignment of a cell in `data-align`: the Content-Security-Policy refuses the inline style that GFM gives. */
export const tableAlignment = defineHastPlugin({
  name: 'table-alignment',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const align = /^text-align: (left|center|right)$/.exec(cell.properties.style ?? '')?.[1];
      if (align === undefined) return;
      context.setProperty(cell, 'style', null);
      context.setProperty(cell, 'dataAlign', align);
    },
  },
});

/**
 * Puts each table into a region of its own, named by its column headings, that scrolls sideways where the page is too
 * narrow and can be reached with the keyboard (WCAG 2.1.1).
 */
export const tableRegion = defineHastPlugin({
  name: 'table-region',
  element: {
    filter: ['table'],
    visit(table, context) {
      context.wrapNode(
        table,
        h('div', { className: ['wide'], role: 'region', tabIndex: 0, ariaLabel: columnHeadings(table) }),
      );
    },
  },
});

function columnHeadings(table: Readonly<Element>): string {
  const head = table.children.filter(isElement).find(({ tagName }) => tagName === 'thead');
  const row = head?.children.find(isElement);
  return (row?.children ?? [])
    .map((cell) => textOf(cell).trim())
    .filter((text) => text !== '')
    .join(', ');
}

/** The text of a cell, without the numbers of footnotes. */
function textOf(node: Readonly<ElementContent>): string {
  if (!isElement(node)) return node.type === 'text' ? node.value : '';
  return 'dataFootnoteRef' in node.properties ? '' : node.children.map(textOf).join('');
}
