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
