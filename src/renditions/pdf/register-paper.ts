import {
  endedOf,
  lastChangeOf,
  registerVersion,
  tellsUse,
  upcomingOf,
  type ChangeDay,
} from '../../model/register-history.ts';
import type { RegisterEntry } from '../../model/register.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { formatDate } from '../../ui-text/dates.ts';
import { documentText } from '../../ui-text/documents.ts';
import { paperText } from '../../ui-text/paper.ts';
import { asOfText, changeText } from '../../ui-text/register-changes.ts';
import { interfaceLanguage } from '../../ui-text/language.ts';
import { droppedText } from '../../ui-text/register-dropped.ts';
import { unstatedLine } from '../../ui-text/register-columns.ts';
import { registerFacts } from '../../ui-text/register-facts.ts';
import { registerLede, registerWords, type RegisterWords } from '../../ui-text/register-words.ts';
import { entryName, registerText } from '../../ui-text/register.ts';
import type { ArticleNode, TableNode } from '../article/nodes.ts';
import { absoluteLink, type Addresses } from './addresses.ts';
import { authorWords, fact, house, line, verifyFact, type AuthorWords } from './house.ts';
import type { Paper, PaperFact } from './paper.ts';
import { noticeSection } from './register-notice.ts';
import { endedColumns, entryColumns, neverUsedColumns, tableOf, upcomingColumns } from './register-tables.ts';

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
