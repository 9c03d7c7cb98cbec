import { Document, isMap, isScalar, type Scalar } from 'yaml';
import type { AskedQuestion } from '../desk.ts';
import type { ImportResult } from '../batch.ts';
import type { Answers } from '../desk.ts';

function comment({ line, message, expects, proposal, answer }: AskedQuestion): string {
  const state =
    answer !== undefined ? ' Answered.' : proposal !== undefined ? ' Proposed; change it where it is wrong.' : '';
  return ` Line ${line}: ${message}${expects === undefined ? '' : ` Answer with ${expects}.`}${state}`.replaceAll(
    '\n',
    ' ',
  );
}

/**
 * The sheet in which a person answers: proposals are filled in, the rest is left empty.
 *
 * @param given answers given earlier, kept where no question asks for them too
 * @param written SHA-256 of each file written, by its path
 */
export function answerSheet(
  results: readonly ImportResult[],
  given: ReadonlyMap<string, Answers>,
  written: ReadonlyMap<string, string>,
): string {
  const answers = results.map(({ path, desk }) => {
    const asked = (desk?.questions ?? []).map(
      ({ key, answer, proposal }) => [key, answer ?? proposal ?? null] as const,
    );
    return [path, Object.fromEntries([...(given.get(path) ?? []), ...asked])] as const;
  });
  const document = new Document({ answers: Object.fromEntries(answers), written: Object.fromEntries(written) });
  for (const { path, desk } of results) {
    const sheet = document.getIn(['answers', path]);
    if (!isMap(sheet)) continue;
    for (const { key } of sheet.items) {
      const question = desk?.questions.find((asked) => isScalar(key) && asked.key === key.value);
      if (question) (key as Scalar).commentBefore = comment(question);
    }
  }
  return document.toString({ lineWidth: 0, nullStr: '' });
}
