import type { Element, ElementContent, Properties } from 'hast';
import { redlineWords as words } from '../../ui-text/redline.ts';
import { element, text } from '../markdown/hast.ts';
import { asOld } from './anchors.ts';
import type { Wrap } from './line.ts';

/** Words that belong to neither text. */
export function note(children: ElementContent[], properties: Properties = {}): Element {
  return element('span', children, { className: ['redline-note'], dataRedline: 'label', ...properties });
}

/** Words that are read out and not seen: few readers' software says by itself that a text was inserted. */
const unseen = (value: string): Element => element('span', [text(value)], { className: ['sr'], dataRedline: 'label' });

/** Marks what was inserted or deleted. */
export const wrap: Wrap = (type, children) => {
  const [begins, ends] = words[type];
  return element(type === 'inserted' ? 'ins' : 'del', [unseen(begins), ...children, unseen(ends)]);
};

/** The same within a line that the new text has too. */
export const wrapOld: Wrap = (type, children) => wrap(type, type === 'deleted' ? children.map(asOld) : children);
