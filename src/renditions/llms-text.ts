import { hasHallOfFame, sectionsOf } from '../model/sections.ts';
import type { TrustDocument } from '../model/documents.ts';
import { packsOf } from '../model/packs.ts';
import { currentRedlines } from '../model/redlines.ts';
import { changeDays, changesOf, tellsUse } from '../model/register-history.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { Advisory } from '../schemas/advisory.ts';
import { hallText } from '#words/contacts';
import { advisoryText } from '#words/advisories';
import { asOf as asOfDay } from '#words/chrome';
import { dataText, llmsText as words, oscalText } from '#words/data';
import { formatDate } from '#words/dates';
import { statusLine, versionTitle } from '#words/documents';
import { overviewTitle } from '#words/overview';
import { redlineText } from '#words/redline';
import { asOfText, changeText } from '#words/register-changes';
import { entryName, subprocessorStates } from '#words/register';
import { registerWords } from '#words/register-words';
import { sectionText } from '#words/sections';
import { siteDatasets } from './data/datasets.ts';
import type { Absolute } from './surroundings.ts';
import { packTitle } from './pack/pack.ts';
import { versionFile } from './version-files.ts';

const item = (label: string, address: string, note?: string): string =>
  `- [${label.replace(/[[\]]/g, '\\$&')}](${address})${note === undefined ? '' : `: ${note}`}`;

function documentItem({ shown }: TrustDocument, absolute: Absolute): string {
  const { data, version } = shown;
  const note = [data.summary?.replace(/\.$/, ''), words.version(version), statusLine(shown)].filter(Boolean).join('. ');
  return item(data.title, absolute(versionFile(shown, 'md')), `${note}.`);
}

/** A heading with the items under it; nothing where there are none. */
const block = (title: string, items: readonly string[], intro?: string): string[] =>
  items.length === 0 ? [] : [[`## ${title}`, '', ...(intro === undefined ? [] : [intro, '']), ...items].join('\n')];

/** Versions that no document shows. */
const otherVersions = ({ documents }: TrustCenter, absolute: Absolute): string[] =>
  documents.flatMap(({ versions, shown }) =>
    versions
      .filter((version) => version !== shown)
      .map((version) => item(versionTitle(version), absolute(versionFile(version, 'md')), `${statusLine(version)}.`)),
  );

type PageItem = (label: string, path: string, note?: string) => string;

/** A document's history, and the comparisons that most ask for; the history leads to the others. */
function historyItems(document: TrustDocument, page: PageItem): string[] {
  const { href, shown, versions } = document;
  const note = versions.length > 1 ? words.historyNote : undefined;
  return [
    page(words.history(shown.data.title), `${href}changes/`, note),
    ...currentRedlines(document).map(({ from, to, href: path }) =>
      page(redlineText.title(to.data.title, from.version, to.version), path),
    ),
  ];
}

/** Pages that lead to nothing new for most readers. */
function otherPages(center: TrustCenter, absolute: Absolute): string[] {
  const { documents, register, asOf } = center;
  const page: PageItem = (label, path, note) => item(label, absolute(`${path}index.md`), note);
  return [
    ...documents.flatMap((document) => historyItems(document, page)),
    ...(changesOf(register).length > 0 ? [page(changeText.streamTitle, '/subprocessors/changes/')] : []),
    ...changeDays(register, asOf).map(({ date, href }) => page(asOfText.title(formatDate(date)), href)),
    ...packsOf(center).map((pack) => page(packTitle(pack), pack.page)),
    ...(hasHallOfFame(center) ? [page(hallText.title, '/disclosure/hall-of-fame/')] : []),
  ];
}

const advisoryNote = ({ published, withdrawn }: Advisory): string =>
  withdrawn === undefined ? published : `${published}. ${advisoryText.withdrawnOn(formatDate(withdrawn.on))}.`;

function recordBlocks(center: TrustCenter, absolute: Absolute): string[] {
  const { organization, crosswalks, register, advisories } = center;
  return [
    ...block(
      words.frameworks,
      crosswalks.map(({ framework, href }) => item(framework.name, absolute(`${href}index.md`))),
    ),
    ...block(
      registerWords(organization).title,
      register.map(({ details, href, state }) =>
        item(
          entryName(details.name, details.service),
          absolute(`${href}index.md`),
          tellsUse(register) ? subprocessorStates[state] : undefined,
        ),
      ),
    ),
    ...block(
      words.advisories,
      advisories.map(({ id, data }) => item(data.title, absolute(`/advisories/${id}/index.md`), advisoryNote(data))),
    ),
  ];
}

/**
 * The site in one Markdown file for language models (llmstxt.org): who it is, and where each page lies as Markdown and
 * each collection as JSON.
 *
 * @param absolute makes an absolute address of a path of the site
 */
export function llmsText(center: TrustCenter, absolute: Absolute): string {
  const { organization, documents, asOf } = center;
  const sections = sectionsOf(center)
    .map((section) => sectionText(center, section))
    .map(({ section, label, summary }) => item(label, absolute(`/${section}/index.md`), summary));
  const notes = [
    `${asOfDay(formatDate(asOf))}.`,
    ...(organization.sample ? [oscalText.fictional(organization.name)] : []),
    words.markdown,
  ];
  const data = siteDatasets(center).map(({ title, path, description }) => item(title, absolute(path), description));
  const blocks = [
    `# ${overviewTitle(organization)}`,
    ...(organization.summary === undefined ? [] : [`> ${organization.summary}`]),
    notes.join(' '),
    ...block(
      words.documents,
      documents.map((document) => documentItem(document, absolute)),
    ),
    ...block(words.sections, [item(words.overview, absolute('/index.md'), words.overviewNote), ...sections]),
    ...recordBlocks(center, absolute),
    ...block(words.data, [item(dataText.title, absolute('/data/index.md'), words.machines), ...data], words.dataIntro),
    ...block(words.optional, [...otherVersions(center, absolute), ...otherPages(center, absolute)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
