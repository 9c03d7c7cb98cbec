import type { Desk } from '../desk.ts';
import type { Draft } from '../draft.ts';
import { nodesIn, rangeOf, wordsOf } from '../tree.ts';
import type { Statement } from './statements.ts';

/** Classifications of what everybody may read; in German, French, Spanish, Japanese, Bengali and Arabic too. */
const PUBLIC =
  /^(?:public|open|unclassified|unrestricted|tlp:?\s?(?:clear|white)|öffentlich|public(?:o|a)|público|pública|publique|公開|পাবলিক|উন্মুক্ত|عام)(?![\p{L}\p{M}\p{N}])/iu;

/** Words with which a text says that outsiders are not to read it. */
const HELD_BACK =
  /\b(?:(?:for )?internal use only|internal only|strictly confidential|(?:company|commercial) (?:in )?confiden(?:tial|ce)|not for (?:external )?(?:distribution|publication|release)|do not (?:distribute|publish|share)|nur für den internen gebrauch)\b|社外秘/iu;

/** What the source says against its being published, and where. */
function objection(
  draft: Draft,
  classification: string | undefined,
  statements: readonly Statement[],
): { quote: string; line: number } | undefined {
  if (classification !== undefined && !PUBLIC.test(classification)) {
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
  if (!found) return true;
  const message = `The source says "${found.quote}", and everybody can read what is published. May it be?`;
  const expects =
    '"yes", or "no" to keep it as a draft; where its classification changes too, add that to the answers, as "classification: Public"';
  return desk.ask({ key: 'publish', line: found.line, message, expects }) === 'yes';
}
