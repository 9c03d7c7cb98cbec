import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';
import type { LooseAnchor } from './kramdown.ts';

/** `[¶](#scope)` and `<a class="headerlink" href="#scope">¶</a>`: links that a program puts behind its headings. */
const PERMALINK =
  /(?<![ \t])[ \t]*(?:\[(?:¶|#|§|&para;)\]\(#([^()\s]*)(?:[ \t]+"[^"]*")?\)|<a\s([^<>]*)>(?:¶|#|§|&para;)<\/a>)/g;

/** Links of headings to themselves are gone, for the site makes them; their anchors stay. */
export function permalinks(draft: Draft): { edits: Edit[]; anchors: LooseAnchor[] } {
  const code = codeIn(draft.text);
  const anchors: LooseAnchor[] = [];
  const edits = [...draft.text.matchAll(PERMALINK)].flatMap(
    ({ 0: mark, 1: short, 2: attributes = '', index }): Edit[] => {
      const name = short ?? /(?:^|\s)href="#([^"]*)"/.exec(attributes)?.[1];
      if (name === undefined) return [];
      if (code.has(index)) return [];
      anchors.push({ name, line: draft.line(index) });
      const why = 'A link of a heading to itself is gone: the site makes one for each heading.';
      return [{ start: index, end: index + mark.length, text: '', why }];
    },
  );
  return { edits, anchors };
}
