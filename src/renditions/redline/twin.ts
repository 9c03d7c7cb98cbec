import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { text } from '../../markdown/html.ts';
import type { RedlinePair } from '../../model/redlines.ts';
import type { Version } from '../../model/versions.ts';
import { formatDate } from '#words/dates';
import { statusLine } from '#words/documents';
import { redlineText as words } from '#words/redline';
import type { Absolute, Surroundings } from '../surroundings.ts';
import { frontMatter } from '../markdown/twins.ts';
import { markdownOf } from '../markdown/markdown.ts';
import { versionFile } from '../version-files.ts';
import { definitions, heading, link, paragraph, type PublishedRedline } from './publish.ts';

function facts(
  { asOf, organization }: Surroundings,
  { from, to, href }: RedlinePair,
  { total }: PublishedRedline,
  absolute: Absolute,
) {
  const side = (version: Version) => ({
    version: version.version,
    state: version.state,
    effective: version.effective,
    url: absolute(version.href),
    markdown: absolute(versionFile(version, 'md')),
  });
  return {
    title: words.title(to.data.title, from.version, to.version),
    id: to.data.id,
    organization: organization.name,
    language: to.data.language ?? organization.language,
    from: side(from),
    to: side(to),
    wordsInserted: total.inserted,
    wordsDeleted: total.deleted,
    passagesMoved: total.moved,
    asOf,
    url: absolute(href),
  };
}

/** Words with some of them between backticks, as code. */
const withCode = (sentence: string): ElementContent[] =>
  sentence.split('`').map((part, index) => (index % 2 === 0 ? text(part) : h('code', part)));

/** Which versions are compared, and how the marks of change are read. */
function sides({ from, to }: RedlinePair, absolute: Absolute): ElementContent {
  const side = (version: Version): ElementContent[] => [
    link(words.versionOf(version.data.title, version.version), absolute(version.href)),
    text(`. ${statusLine(version)}`),
  ];
  const sample = [h('ins', words.sampleInserted), text(' '), h('deletion', words.sampleDeleted), text(' ')];
  const quoted = words.quoted(formatDate(from.moment), formatDate(to.moment));
  const times = from.moment === to.moment ? [] : [text(` ${quoted}`)];
  return definitions([
    { term: words.earlier, content: side(from) },
    { term: words.later, content: side(to) },
    { term: words.howToRead, content: [...sample, ...withCode(words.twinLegend), ...times] },
  ]);
}

/** The page that compares two versions of a document as Markdown. Its head tells of the day, and is written anew each time. */
export function redlineTwin(
  center: Surroundings,
  pair: RedlinePair,
  redline: PublishedRedline,
  absolute: Absolute,
): string {
  const { from, to, href } = pair;
  const head = [
    paragraph(text(to.data.id)),
    heading(1, words.heading(from.version, to.version)),
    paragraph(text(words.lede(to.data.title))),
    sides(pair, absolute),
  ];
  const markdown = markdownOf(head, absolute(href));
  return `${frontMatter(facts(center, pair, redline, absolute))}\n${markdown}\n${redline.markdown}`;
}
