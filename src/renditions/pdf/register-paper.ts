import { formatDate } from '#words/dates';
import { documentText } from '#words/documents';
import { interfaceLanguage } from '#words/language';
import { paperText } from '#words/paper';
import { entryName, registerText } from '#words/register';
import { asOfText, changeText, noticeText, noticeTitle } from '#words/register-changes';
import { droppedText } from '#words/register-dropped';
import { registerFacts, registerNotice, unstatedLine } from '#words/register-entries';
import { registerLede, registerWords, type RegisterWords } from '#words/register-words';
import {
  type ChangeDay,
  endedOf,
  lastChangeOf,
  registerVersion,
  tellsChanges,
  tellsUse,
  upcomingOf,
} from '../../model/register-history.ts';
import type { RegisterEntry } from '../../model/register.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { ArticleNode, Inline, TableNode } from '../article/read.ts';
import { absoluteLink, type Addresses } from './addresses.ts';
import { authorWords, type AuthorWords, fact, house, line, type Paper, type PaperFact, verifyFact } from './paper.ts';
import { endedColumns, entryColumns, neverUsedColumns, tableOf, upcomingColumns } from './register-tables.ts';

type Definitions = Extract<ArticleNode, { type: 'definitions' }>;

const definition = (term: string, ...said: Inline[]): Definitions['items'][number] => ({
  terms: [[term]],
  details: [[line(...said)]],
});

const linkTo = (href: string): Inline => ({
  type: 'link',
  href,
  children: [href.replace(/^(?:https:\/\/|mailto:)/, '')],
});

/** The section about changes as the register's page has it, without the feeds; nothing where nothing is said. */
function noticeSection(center: TrustCenter): ArticleNode[] {
  const { promises, objection, note, elsewhere } = registerNotice(center);
  const { email, url: page } = objection?.contact ?? {};
  const href = email === undefined ? page : `mailto:${email}`;
  const items = [
    ...promises.map(({ term, text }) => definition(term, text)),
    href !== undefined &&
      definition(
        noticeText.object,
        `${noticeText.writeTo} `,
        linkTo(href),
        ['.', objection?.answer].filter(Boolean).join(' '),
      ),
    note !== undefined && definition(noticeText.note, authorWords(center)(note)),
    elsewhere !== undefined && definition(elsewhere.term, linkTo(elsewhere.url)),
  ].filter((item) => item !== false);
  if (items.length === 0) return [];
  const title = noticeTitle(center.organization, tellsChanges(center));
  return [
    { type: 'heading', level: 2, children: [title] },
    { type: 'definitions', items },
  ];
}

const PAGE = '/subprocessors/';

/** The PDF of the register in force, with what has been announced. `undefined` where no entry is published. */
export function registerPaper(center: TrustCenter, addresses: Addresses): Paper | undefined {
  const { organization, register, asOf } = center;
  if (register.length === 0) return undefined;
  const words = registerWords(organization);
  const date = registerVersion(register, asOf);
  const last = lastChangeOf(register, asOf);
  return {
    ...house(center, interfaceLanguage(organization.language)),
    source: 'subprocessors/register',
    title: words.register,
    windowTitle: [words.register, date].filter(Boolean).join(' '),
    kicker: paperText.register,
    summary: registerLede(center),
    standing: [paperText.currentRegister, absoluteLink(PAGE, addresses)],
    facts: factsOf(center, date, last, addresses),
    date,
    mark: date === undefined ? paperText.register : paperText.versionOf(date),
    // The page of the last change does not tell what was announced after it.
    permalink: addresses.absolute(last?.date === date ? (last?.href ?? PAGE) : PAGE),
    sections: [],
    body: [...bodyOf(register, words, authorWords(center)), ...noticeSection(center)],
  };
}

function factsOf(
  center: TrustCenter,
  version: string | undefined,
  last: ChangeDay | undefined,
  addresses: Addresses,
): PaperFact[] {
  return [
    ...registerFacts(center).map(({ term, text }) => fact(term, text)),
    version === undefined ? undefined : fact(documentText.version, formatDate(version)),
    last === undefined
      ? undefined
      : {
          term: asOfText.title(formatDate(last.date)),
          value: [line(absoluteLink(last.href, addresses))],
          wide: true,
        },
    verifyFact(addresses),
  ].filter((item) => item !== undefined);
}

function bodyOf(register: readonly RegisterEntry[], words: RegisterWords, author: AuthorWords): ArticleNode[] {
  const upcoming = upcomingOf(register).map(({ change }) => ({
    ...change,
    name: entryName(change.name, change.service),
  }));
  const entries = (...states: RegisterEntry['state'][]): RegisterEntry[] =>
    register.filter(({ state }) => states.includes(state));
  const [active, ended, neverUsed] = [entries('active'), endedOf(register), entries('called-off', 'listed-in-error')];
  const unstated = unstatedLine(words, active);
  const parts: [title: string, table: TableNode, count: number, note?: string][] = [
    [changeText.upcoming, tableOf(upcomingColumns(words), upcoming, author), upcoming.length],
    [
      registerText[tellsUse(register) ? 'current' : 'listed'],
      tableOf(entryColumns(words), active, author),
      active.length,
      unstated,
    ],
    [registerText.ended, tableOf(endedColumns(words), ended, author), ended.length],
    [droppedText.title, tableOf(neverUsedColumns(words), neverUsed, author), neverUsed.length],
  ];
  return parts
    .filter(([, , count]) => count > 0)
    .flatMap(([title, table, , note]) => [
      { type: 'heading', level: 2, children: [title] } as const,
      table,
      ...(note === undefined ? [] : [line(note)]),
    ]);
}
