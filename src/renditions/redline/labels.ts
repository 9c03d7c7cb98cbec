import type { Element, ElementContent, Properties } from 'hast';
import { redlineWords as words } from '../../ui-text/redline.ts';
import { characters } from '../article/elements.ts';
import { element, text } from '../markdown/hast.ts';
import { asOld } from './anchors.ts';
import type { Wrap } from './line.ts';

/** Words that belong to neither text. */
export function note(children: ElementContent[], properties: Properties = {}): Element {
  return element('span', children, { className: ['redline-note'], dataRedline: 'label', ...properties });
}

/** Words that are read out and not seen: few readers' software says by itself that a text was inserted. */
const unseen = (value: string): Element => element('span', [text(value)], { className: ['sr'], dataRedline: 'label' });

/** Whether a comma or the like comes first, which stands close to the word before it. */
const beginsWithMark = ([first]: readonly ElementContent[]): boolean =>
  first !== undefined && /^[,.;:!?)\]’”،؛؟、。]/u.test(characters(first));

/** Marks what was inserted or deleted. */
export const wrap: Wrap = (type, children) => {
  const [begins, ends] = words[type];
  const content = [unseen(begins), ...children, unseen(ends)];
  if (type === 'deleted') return element('del', content);
  return element('ins', content, beginsWithMark(children) ? { className: ['redline-close'] } : {});
};

/** The same within a line that the new text has too. */
export const wrapOld: Wrap = (type, children) => wrap(type, type === 'deleted' ? children.map(asOld) : children);
