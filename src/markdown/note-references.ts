import { defineHastPlugin } from 'satteri';

/** Keeps the numbers of footnotes out of the search index, which would join them to the word before: "Exceptions1". */
export const noteReferences = defineHastPlugin({
  name: 'note-references',
  element: {
    filter: ['a'],
    visit(link, context) {
      if ('dataFootnoteRef' in link.properties) context.setProperty(link, 'dataPagefindIgnore', '');
    },
  },
});
