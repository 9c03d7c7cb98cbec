import type { MdastNode } from 'satteri';
import type { Place } from '../diagnostic.ts';
import { nodesOf } from '../read/body.ts';
import type { SiteRecord } from '../read/record.ts';
import { placeAt } from '../read/text.ts';
import { placeOfValue, type Path } from '../read/yaml.ts';
import { isElement, literalAttributes, rangeOf } from './elements.ts';

/** A text that readers see, and the place of one of its characters. */
export interface ShownText {
  readonly text: string;
  readonly placeOf: (character: string) => Place;
}

/** The texts in a value, with the path to each. */
export function* stringsIn(data: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof data === 'string') yield { path, text: data };
  else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* stringsIn(value, [...path, key]);
  }
}

function wordsIn(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return isElement(node) ? [...literalAttributes(node).values()].join(' ') : '';
}

/** The fields and the words of a record. */
export function* shownTexts({ yaml, body, text: source }: SiteRecord): Generator<ShownText> {
  if (yaml) {
    for (const { path, text } of stringsIn(yaml.data)) yield { text, placeOf: () => placeOfValue(yaml, path) };
  }
  for (const { node } of body?.tree ? nodesOf(body.tree) : []) {
    const text = wordsIn(node);
    if (text === '') continue;
    const { start, end } = rangeOf(node);
    // A character reference has no such character in the source.
    const placeOf = (character: string): Place =>
      placeAt(source, start + Math.max(0, source.text.slice(start, end).indexOf(character)));
    yield { text, placeOf };
  }
}
