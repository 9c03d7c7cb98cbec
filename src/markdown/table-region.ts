import type { Element } from 'hast';
import { defineHastPlugin, type HastVisitorContext } from 'satteri';

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
        properties: { className: ['wide'], role: 'region', tabIndex: 0, ariaLabel: columnHeadings(table, context) },
        children: [],
      });
    },
  },
});

function columnHeadings(table: Readonly<Element>, context: HastVisitorContext): string {
  const head = elements(table).find(({ tagName }) => tagName === 'thead');
  const row = head && elements(head)[0];
  const cells = row ? elements(row) : [];
  return cells
    .map((cell) => context.textContent(cell).trim())
    .filter((text) => text !== '')
    .join(', ');
}

function elements(parent: Readonly<Element>): Element[] {
  return parent.children.filter((child) => child.type === 'element');
}
