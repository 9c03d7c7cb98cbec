import type { Element, ElementContent } from 'hast';
import { attribute, characters } from '../article/elements.ts';
import { element, isBlock, text } from './hast.ts';

/** A cell of a GFM table holds one line of inline content; what stood in blocks is kept apart by `<br>`. */
export function inlineCell(cell: Element): Element {
  const lines = linesOf(cell.children).filter((line) => line.some((node) => characters(node).trim() !== ''));
  const children = lines.flatMap((line, index) => (index === 0 ? line : [element('br', []), ...line]));
  return { ...cell, properties: { ...cell.properties, align: attribute(cell, 'dataAlign') }, children };
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (!isBlock(child)) lines.at(-1)?.push(child);
    else lines.push(...linesOfBlock(child), []);
  }
  return lines;
}

function linesOfBlock(block: Element): ElementContent[][] {
  if (block.tagName === 'pre') return [[element('code', [text(characters(block))])]];
  const lines = linesOf(block.children);
  return block.tagName === 'li' ? bulleted(lines) : lines;
}

/** Puts a bullet before the first line that says something. */
function bulleted(lines: ElementContent[][]): ElementContent[][] {
  const first = lines.findIndex((line) => line.some((node) => characters(node).trim() !== ''));
  return lines.map((line, index) => (index === first ? [text('• '), ...line] : line));
}
