import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { contentOf, findAll, readHtml } from '../../../../src/markdown/html.ts';
import { redline } from '../../../../src/renditions/redline/redline.ts';
import { outline, textFrom } from './accept.ts';
import { article, strangers, versions } from './articles.ts';

const textOf = (html: string): string[] => outline(contentOf(readHtml(html)));

const marksIn = (content: ElementContent[]): Element[] =>
  findAll(content, ({ tagName, properties }) => ['ins', 'del'].includes(tagName) || 'dataRedline' in properties);

for (const [name, pairs] of [
  ['versions of a text', versions],
  ['texts that have nothing in common', strangers],
] as const) {
  test(`accepting all changes gives the new text, rejecting all the old: ${name}`, () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { content } = redline(readHtml(before), readHtml(after));
        expect(outline(textFrom(content, 'new'))).toEqual(textOf(after));
        expect(outline(textFrom(content, 'old'))).toEqual(textOf(before));
      }),
      { numRuns: 300 },
    );
  });

  test(`no anchor stands twice, and links within the redline lead somewhere: ${name}`, () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const { content, parts } = redline(readHtml(before), readHtml(after));
        const all = findEvery(content);
        const ids = all.map(({ properties }) => properties.id).filter((id) => id !== undefined);
        expect(ids).toEqual([...new Set(ids)]);
        const links = all.map(({ properties }) => properties.href).filter((href) => String(href).startsWith('#'));
        const own = links.filter((href) => href !== '#1-one');
        expect(own.filter((href) => !ids.includes(String(href).slice(1)))).toEqual([]);
        expect(parts.filter(({ id }) => !ids.includes(id ?? ''))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
}

test('nothing is marked where nothing changed', () => {
  fc.assert(
    fc.property(article, (html) => {
      const { content, parts, total } = redline(readHtml(html), readHtml(html));
      expect(marksIn(content)).toEqual([]);
      expect(parts.filter(({ kind, isMoved }) => kind !== 'same' || isMoved)).toEqual([]);
      expect(total).toEqual({ inserted: 0, deleted: 0, moved: 0 });
    }),
  );
});

function findEvery(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => (node.type === 'element' ? [node, ...findEvery(node.children)] : []));
}
