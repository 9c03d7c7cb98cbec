import type { Desk } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { nodesIn, rangeOf, type MdastNode } from '../tree.ts';

const isDefinition = (node: MdastNode) => node.type === 'definition' || node.type === 'footnoteDefinition';

/** `[1]: https://…` and `[^1]: …`: what a text keeps out of sight until something refers to it. */
function definitionsIn(text: string): { node: Extract<MdastNode, { identifier: string }>; key: string }[] {
  return nodesIn(text).flatMap(({ node }) =>
    isDefinition(node) ? [{ node, key: `${node.type} ${node.identifier}` }] : [],
  );
}

/** What refers to definitions, by the same keys. */
function referencesIn(text: string): Set<string> {
  const keys = nodesIn(text).flatMap(({ node }) => {
    if (node.type === 'footnoteReference') return [`footnoteDefinition ${node.identifier}`];
    return node.type === 'linkReference' || node.type === 'imageReference' ? [`definition ${node.identifier}`] : [];
  });
  return new Set(keys);
}

/**
 * Notes what readers will not see of a text though it stands there: footnotes and addresses that nothing refers to, and
 * lines right below HTML that were printed as they were typed and are addresses now.
 */
export function noteUnseen(draft: Draft, source: Draft, desk: Desk): void {
  const before = new Set(definitionsIn(source.text).map(({ key }) => key));
  const used = referencesIn(draft.text);
  const seen = new Set<string>();
  for (const { node, key } of definitionsIn(draft.text)) {
    const { start, end } = rangeOf(node);
    const written = draft.text.slice(start, end);
    const what = node.type === 'definition' ? 'address' : 'footnote';
    const note = (message: string) => {
      desk.note({ line: draft.line(start), message, removed: written });
    };
    if (seen.has(key)) note(`Another ${what} has the same name and stands above: readers do not see this one.`);
    else if (!used.has(key)) note(`Nothing refers to this ${what}: readers do not see it.`);
    else if (!before.has(key)) note(`What was printed as it was typed is the ${what} of a link now.`.replace('footnote of a link', 'footnote')); // prettier-ignore
    seen.add(key);
  }
}
