import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { attribute, hasClass, isElement, numberOf, text } from '../../markdown/html.ts';
import { codeHtml, codeLines, codePieces, isChangedCode } from './changed-code.ts';

/** Where an element stands, as far as Markdown cares. */
interface Place {
  isInCell: boolean;
  isInNotes: boolean;
  isChanged: boolean;
}

const TOP: Place = { isInCell: false, isInNotes: false, isChanged: false };

/**
 * Makes of a redline what its Markdown keeps: `<ins>`, `<del>`, and `<mark>` around notes that belong to neither text.
 * Nothing else becomes one of these three, so that a program can take them away and be left with one of the texts.
 */
export function markdownMarks(nodes: readonly ElementContent[], place = TOP): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    // What is only read out: the tags say it.
    return hasClass(node, 'sr') ? [] : marksOf(node, place);
  });
}

function marksOf(node: Element, place: Place): ElementContent[] {
  const { tagName, properties } = node;
  if (hasClass(node, 'redline-note')) return noteOf(node);
  if (isChangedCode(node)) {
    if (tagName === 'code') return codePieces(node);
    return [place.isInCell ? h('p', codeLines(node)) : verbatim(codeHtml(node), 'div')];
  }
  const isMark = tagName === 'ins' || tagName === 'del';
  const isInNotes = place.isInNotes || 'dataFootnotes' in properties;
  const isInCell = place.isInCell || tagName === 'td' || tagName === 'th';
  const children = markdownMarks(node.children, { isInCell, isInNotes, isChanged: place.isChanged || isMark });
  switch (tagName) {
    case 'del':
      return [h('deletion', children)];
    case 'mark':
      // The author's own.
      return [h('strong', children)];
    case 'hr':
      return ruleOf(node);
    case 'br':
      // One that gave way to a space, or the other way round; a break of Markdown would take the space with it.
      return [place.isChanged ? verbatim('<br>', 'span') : node];
    case 'input':
      return [place.isChanged ? text(properties.checked === true ? '[x]' : '[ ]') : node];
    case 'ol':
      return isInNotes ? [{ ...node, children }] : numberedLists({ ...node, children });
  }
  return [{ ...node, properties: ofEitherText(node), children }];
}

/** HTML as it is; `as` names an element that stands where it does, within a line or between lines. */
const verbatim = (value: string, as: 'span' | 'div'): Element => h('verbatim', { value, as });

/** A note on what moved, or on a section; the space after it stands outside. */
function noteOf(node: Element): ElementContent[] {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return [h('mark', node.children)];
  const children = [...node.children.slice(0, -1), text(last.value.trimEnd())];
  return [h('mark', children), ...(last.value.endsWith(' ') ? [text(' ')] : [])];
}

function ruleOf(rule: Element): ElementContent[] {
  const { dataRedline } = rule.properties;
  if (dataRedline !== 'inserted' && dataRedline !== 'deleted') return [rule];
  const name = dataRedline === 'inserted' ? 'ins' : 'del';
  return [verbatim(`<${name}>`, 'div'), rule, verbatim(`</${name}>`, 'div')];
}

/** A list begins anew where an item does not have the number after that of the one before it. */
function numberedLists(list: Element): Element[] {
  const first = numberOf(list, 'start') ?? 1;
  const lists: { start: number; items: ElementContent[] }[] = [];
  let next = first;
  for (const item of list.children.filter(isElement)) {
    const number = numberOf(item, 'value') ?? next;
    if (number === next && lists.length > 0) lists.at(-1)?.items.push(item);
    else lists.push({ start: number, items: [item] });
    next = number + 1;
  }
  return lists.map(({ start, items }) => ({ ...list, properties: { ...list.properties, start }, children: items }));
}

/** Footnotes of the old text have names of their own: "fn-1" of both texts may be two notes. */
function ofEitherText(node: Element): Properties {
  const { properties, tagName } = node;
  const [id, href] = [attribute(node, 'id'), attribute(node, 'href')];
  const named = (anchor: string): string => anchor.replace(/^(#?)old\.(.*fn-)/, '$1$2old-');
  if ('dataFootnoteRef' in properties && href !== undefined) return { ...properties, href: named(href) };
  return tagName === 'li' && id !== undefined ? { ...properties, id: named(id) } : properties;
}
