import type { Element, ElementContent } from 'hast';
import { cellBlocks, type HtmlText, inlineText, isBlank } from './inline.ts';

/** A table of HTML as Markdown, and what a reader should know of the change. */
export interface MarkdownTable {
  readonly text: string;
  readonly hasHeader: boolean;
  /** Cells reached over several columns or rows. */
  readonly hasSpans: boolean;
}

const elementsIn = (element: Element, ...names: string[]): Element[] =>
  element.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName));

/** Parts of a cell that stood below each other stay so, with line breaks between them. */
function cellText(cell: Element, text: HtmlText): string {
  const parts: string[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    const words = inlineText(run, text).trim();
    if (words !== '') parts.push(words);
    run = [];
  };
  const walk = (nodes: readonly ElementContent[], list?: Element): void => {
    let number = Number(list?.properties['start'] ?? 1);
    for (const node of nodes) {
      if (node.type === 'element' && cellBlocks.has(node.tagName)) {
        flush();
        const first = parts.length;
        walk(node.children, node);
        flush();
        if (node.tagName === 'li' && list?.tagName === 'ol' && parts[first] !== undefined) {
          parts[first] = `${number}. ${parts[first]}`;
          number += 1;
        }
      } else if (!(isBlank(node) && run.length === 0)) run.push(node);
    }
  };
  walk(cell.children);
  flush();
  const words = parts.join('<br>').replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
  return text.isMarkdown ? words.replaceAll(/(?<!\\)\|/g, '\\|') : words;
}

const spanOf = (cell: Element, name: string): number => {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 && value < 100 ? value : 1;
};

function grid(rows: readonly Element[], text: HtmlText): string[][] {
  const cells: string[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of elementsIn(row, 'th', 'td')) {
      while (cells[index]?.[column] !== undefined) column += 1;
      for (let down = 0; down < spanOf(cell, 'rowSpan'); down += 1) {
        const target = cells[index + down];
        if (!target) break;
        for (let right = 0; right < spanOf(cell, 'colSpan'); right += 1) {
          target[column + right] = down === 0 && right === 0 ? cellText(cell, text) : '';
        }
      }
      column += spanOf(cell, 'colSpan');
    }
  }
  return cells;
}

const line = (cells: readonly string[], width: number): string =>
  `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`;

/** Makes a table of Markdown from one of HTML, whose first row becomes its head. */
export function markdownTable(table: Element, text: HtmlText): MarkdownTable {
  const sections = elementsIn(table, 'thead', 'tbody', 'tfoot');
  const rows = [...sections, table].flatMap((part) => elementsIn(part, 'tr'));
  const cells = grid(rows, text);
  const width = Math.max(1, ...cells.map((row) => row.length));
  const [head = [], ...body] = cells;
  const caption = elementsIn(table, 'caption').map((element) => `**${inlineText(element.children, text).trim()}**\n\n`);
  const first = rows[0];
  const all = rows.flatMap((row) => elementsIn(row, 'th', 'td'));
  const written = [
    line(head, width),
    line(Array<string>(width).fill('---'), width),
    ...body.map((row) => line(row, width)),
  ];
  return {
    text: `${caption.join('')}${all.length === 0 ? '' : written.join('\n')}`.trim(),
    hasHeader: first === undefined || elementsIn(first, 'td').length === 0,
    hasSpans: all.some((cell) => spanOf(cell, 'colSpan') > 1 || spanOf(cell, 'rowSpan') > 1),
  };
}
