import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { text } from '../../markdown/html.ts';
import { type DocumentFrontMatter, plainFactNames } from '../../schemas/texts.ts';
import { formatDate, formatPartial } from '#words/dates';
import { documentText, kindLabels, reviewLine } from '#words/documents';
import { refLabel } from '#words/frameworks';
import { redlineText } from '#words/redline';
import { editsOf } from './edits.ts';
import { wrap } from './summary.ts';
import { renderEdits } from './line.ts';
import { pairEqual } from './align.ts';
import { tokensOf } from './tokens.ts';

/** What a version says about itself that the other says otherwise. */
export interface FieldChange {
  label: string;
  content: ElementContent[];
}

const { fields } = redlineText;

const date = (value: string | undefined): string | undefined => value && formatDate(value);
const partial = (value: string | undefined): string | undefined => value && formatPartial(value);

/** Fields with one value, as readers see them; what tells of a version's later life is no change of the document. */
const values: readonly [label: string, valueOf: (data: DocumentFrontMatter) => string | undefined][] = [
  [fields.id, ({ id }) => id],
  ...plainFactNames.map((name): (typeof values)[number] => [documentText[name], (data) => data[name]]),
  [documentText.kind, ({ kind }) => kind && kindLabels[kind]],
  [fields.language, ({ language }) => language],
  [documentText.owner, ({ owner }) => owner],
  [fields.approvedBy, ({ approvedBy }) => approvedBy],
  [fields.approvedOn, ({ approvedOn }) => date(approvedOn)],
  [documentText.published, ({ published }) => partial(published)],
  [fields.effective, ({ effective }) => partial(effective)],
  [fields.reviewEvery, ({ reviewEvery }) => reviewLine(reviewEvery)],
];

/** Fields that are read as sentences. */
const sentences: readonly [label: string, valueOf: (data: DocumentFrontMatter) => string | undefined][] = [
  [fields.title, ({ title }) => title],
  [fields.summary, ({ summary }) => summary],
];

const whole = (type: 'inserted' | 'deleted', value: string | undefined): ElementContent[] =>
  value === undefined ? [] : [wrap(type, [text(value)])];

const changeOfValue = (old: string | undefined, next: string | undefined): ElementContent[] => [
  ...whole('deleted', old),
  ...whole('inserted', next),
];

function changeOfSentence(old: string | undefined, next: string | undefined): ElementContent[] {
  const [before, after] = [old, next].map((value) => tokensOf([text(value ?? '')]));
  return renderEdits(editsOf(before ?? [], after ?? []), wrap);
}

function changeOfControls(old: readonly string[], next: readonly string[]): FieldChange[] {
  const items = pairEqual(old, next, (ref) => ref).flatMap((pair) => {
    if (pair.new === undefined) return [h('li', whole('deleted', refLabel(pair.old)))];
    return pair.old === undefined ? [h('li', whole('inserted', refLabel(pair.new)))] : [];
  });
  return items.length === 0 ? [] : [{ label: documentText.covers, content: [h('ul', items)] }];
}

/** Compares what two versions say about themselves: a list of the fields that differ, what was said before the other. */
export function compareFrontMatter(old: DocumentFrontMatter, next: DocumentFrontMatter): FieldChange[] {
  const changed = (
    list: typeof values,
    changeOf: (before: string | undefined, after: string | undefined) => ElementContent[],
  ): FieldChange[] =>
    list
      .map(([label, valueOf]) => ({ label, before: valueOf(old), after: valueOf(next) }))
      .filter(({ before, after }) => before !== after)
      .map(({ label, before, after }) => ({ label, content: changeOf(before, after) }));
  return [
    ...changed(sentences, changeOfSentence),
    ...changed(values, changeOfValue),
    ...changeOfControls(old.controls ?? [], next.controls ?? []),
  ];
}
