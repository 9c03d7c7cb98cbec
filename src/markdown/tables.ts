import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';

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
      context.wrapNode(table, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide'], role: 'region', tabIndex: 0, ariaLabel: columnHeadings(table) },
        children: [],
      });
    },
  },
});

function columnHeadings(table: Readonly<Element>): string {
  const head = elements(table).find(({ tagName }) => tagName === 'thead');
  const row = head && elements(head)[0];
  const cells = row ? elements(row) : [];
  return cells
    .map((cell) => textOf(cell).trim())
    .filter((text) => text !== '')
    .join(', ');
}

function elements(parent: Readonly<Element>): Element[] {
  return parent.children.filter((child) => child.type === 'element');
}

/** The text of a cell, without the numbers of footnotes. */
function textOf(node: Readonly<ElementContent>): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && 'dataFootnoteRef' in node.properties)) return '';
  return node.children.map(textOf).join('');
}
