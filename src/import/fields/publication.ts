import { isPublicClassification, isRestrictedClassification } from '../../model/classification.ts';
import type { Desk } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { nodesIn, rangeOf, wordsOf } from '../tree.ts';
import type { Statement } from './statements.ts';

/** Words with which a text says that outsiders are not to read it. */
const HELD_BACK =
  /\b(?:(?:for )?internal use only|internal only|strictly confidential|(?:company|commercial) (?:in )?confiden(?:tial|ce)|not for (?:external )?(?:distribution|publication|release)|do not (?:distribute|publish|share)|nur für den internen gebrauch)\b|社外秘/iu;

/** What the source says against its being published, and where. */
function objection(
  draft: Draft,
  classification: string | undefined,
  statements: readonly Statement[],
): { quote: string; line: number } | undefined {
  if (classification !== undefined && !isPublicClassification(classification)) {
    const stated = statements.find(({ label }) => label === 'classification');
    return { quote: stated?.quote ?? `classification: ${classification}`, line: stated?.line ?? 1 };
  }
  for (const { node, parents } of nodesIn(draft.text)) {
    if (parents.length !== 1 || (node.type !== 'paragraph' && node.type !== 'heading')) continue;
    const words = wordsOf(node);
    // In a rule on how documents are marked the same words stand in a sentence.
    if (words.length < 80 && HELD_BACK.test(words)) return { quote: words, line: draft.line(rangeOf(node).start) };
  }
  return undefined;
}

/** Whether a version may be shown: one that calls itself internal is not published before somebody says so. */
export function isPublic(
  draft: Draft,
  classification: string | undefined,
  statements: readonly Statement[],
  desk: Desk,
): boolean {
  const found = objection(draft, classification, statements);
  if (!found) return desk.given('publish') !== 'no';
  const message = `The source says "${found.quote}", and everybody can read what is published. May it be?`;
  const expects = '"yes", or "no" to keep it as a draft';
  if (desk.ask({ key: 'publish', line: found.line, message, expects }) !== 'yes') return false;
  if (classification !== undefined && isRestrictedClassification(classification)) {
    askClassification(classification, found.line, desk);
  }
  return true;
}

/** What the gate would refuse: a page that everybody can read, and that says it is internal. */
function askClassification(classification: string, line: number, desk: Desk): void {
  const message = `Readers would be told that it is classified as "${classification}". How is it once it is published?`;
  const expects = 'what readers are told, such as Public, or "none" to leave the field out';
  desk.ask({ key: 'classification', line, message, expects });
}
