import type { RSSOptions } from '@astrojs/rss';
import type { TrustEvent } from '../model/event.ts';
import { compareCodes } from '../model/content.ts';
import { knownSince } from '../model/register-change.ts';
import { changeId, changesOf, tellsChanges, type RegisteredChange } from '../model/register-history.ts';
import { promisesObjection } from '../model/register.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import { eventLines, eventTitle, eventWords, feedText, updatesText } from '#words/events';
import { directionOf, interfaceLanguage, piecesOf, type Piece } from '#words/language';
import { registerWords } from '#words/register-words';
import { changeLines, changeTitle, changeWords, postponementTitle } from '#words/register-changes';
import type { Absolute } from './surroundings.ts';
import { stableId } from './stable-id.ts';

/** One entry of a feed. Feed readers know it by its id, so the id never changes. */
export interface FeedItem {
  id: string;
  /** The page it leads to, from the root of the site. */
  path: string;
  title: string;
  /** Plain text. */
  text: string;
  /** The day readers could first know of it. */
  date: IsoDate;
  tag: string;
  /** The words of its text that an author wrote, and their language, where that is not the language of the feed. */
  foreign?: { language: string; words: readonly string[] };
}

/** A feed before it is written in a format. Newest first. */
export interface Feed {
  /** What the ids of its items are made from. */
  identity: string;
  title: string;
  description: string;
  /** Of its titles and labels; the text of a notice may be in another. */
  language: string;
  /** The page it belongs to, from the root of the site. */
  page: string;
  items: readonly FeedItem[];
}

/** The text of updates and advisories that state no summary, by what their events' ids begin with: `updates/2026-11-12-x`. */
export type NoticeTexts = ReadonlyMap<string, string>;

/** Feeds tell news; what is older stands on the page. */
const MOST_UPDATES = 200;

const newestFirst = (a: FeedItem, b: FeedItem): number => compareCodes(b.date, a.date) || compareCodes(a.id, b.id);

/** An author's words, where the feed is in another language. */
const foreign = (language: string, words: readonly string[]): Pick<FeedItem, 'foreign'> =>
  words.length > 0 && language !== interfaceLanguage(language) ? { foreign: { language, words } } : {};

/** Those of an author's words that lines say. */
const saidIn = (lines: readonly string[], words: readonly string[]): string[] =>
  words.filter((text) => lines.some((line) => line.includes(text)));

/** A change by the day readers could first know of it, and each new date. */
function itemsOfChange({ entry, change }: RegisteredChange, language: string): FeedItem[] {
  const id = `subprocessors/${changeId(change)}`;
  const lines = changeLines(change);
  const item = {
    path: entry.href,
    text: lines.join('\n'),
    tag: change.dropped?.how ?? change.kind,
    ...foreign(language, saidIn(lines, changeWords(change))),
  };
  return [
    { ...item, id, title: changeTitle(change), date: knownSince(change) },
    ...change.postponed.map((move, index) => ({
      ...item,
      id: `${id}-postponed-${String(index + 1)}`,
      title: change.dropped ? changeTitle(change) : postponementTitle(change, move),
      date: move.on,
      tag: change.dropped?.how ?? 'postponed',
    })),
  ];
}

/** What subscribers of the register have to hear besides the changes: what never took effect, and corrections. */
const isNews = (kind: TrustEvent['kind'], id: string): boolean =>
  id.startsWith('subprocessors/') && (kind === 'correction' || /(?:called-off|listed-in-error)$/.test(id));

/** Every change of the subprocessor register that readers have been told of, and every correction of it. */
export function registerFeed(center: TrustCenter): Feed {
  const { identity, organization, register, events } = center;
  const changes = changesOf(register).flatMap((change) => itemsOfChange(change, organization.language));
  const wording = { entry: registerWords(organization).one, language: organization.language };
  const news = events
    .filter(({ kind, id, date }) => isNews(kind, id) && date <= center.asOf)
    .map((event) => itemOfEvent(event, wording));
  return {
    identity,
    title: feedText.register(organization.name, registerWords(organization).many),
    description: feedText.registerHolds(promisesObjection(organization), tellsChanges(center)),
    language: interfaceLanguage(organization.language),
    page: '/subprocessors/',
    items: [...changes, ...news].sort(newestFirst),
  };
}

/** The kinds of events whose text is an author's, apart from its dates. */
const notices: ReadonlySet<string> = new Set([
  'news',
  'incident',
  'maintenance',
  'maintenance-announced',
  'correction',
  'advisory',
  'advisory-updated',
  'advisory-withdrawn',
]);

/** What items say besides their events. */
interface Wording {
  /** What an entry of the register is called. */
  entry?: string;
  texts?: NoticeTexts | undefined;
  /** The language of the content. */
  language: string;
}

function itemOfEvent(event: TrustEvent, { entry, texts, language }: Wording): FeedItem {
  const { id, href, kind, date, stated, without } = event;
  const summary = event.summary ?? texts?.get(id.replace(/#[^]*/, ''));
  const said = eventLines({ ...event, summary });
  const lines = stated === undefined ? said : [updatesText.dayNotStated(stated), ...said];
  const item = { id, path: href, title: eventTitle(event, entry), text: lines.join('\n'), date, tag: without ?? kind };
  const words = saidIn(lines, eventWords({ ...event, summary }));
  // The title of a notice is its author's.
  return { ...item, ...foreign(language, words.length === 0 && notices.has(kind) ? [event.subject] : words) };
}

/** Every event of the site whose day has come; what is announced is an event of its own. */
export function updatesFeed({ identity, organization, events, asOf }: TrustCenter, texts?: NoticeTexts): Feed {
  return {
    identity,
    title: feedText.updates(organization.name),
    description: feedText.updatesHolds,
    language: interfaceLanguage(organization.language),
    page: '/updates/',
    items: events
      .filter(({ date }) => date <= asOf)
      .slice(0, MOST_UPDATES)
      .map((event) =>
        itemOfEvent(event, { entry: registerWords(organization).one, texts, language: organization.language }),
      ),
  };
}

/** Every security advisory. One that is corrected comes again. */
export function advisoriesFeed({ identity, organization, events, asOf }: TrustCenter, texts?: NoticeTexts): Feed {
  const kinds: ReadonlySet<string> = new Set(['advisory', 'advisory-updated', 'advisory-withdrawn']);
  return {
    identity,
    title: feedText.advisories(organization.name),
    description: feedText.advisoriesHolds,
    language: interfaceLanguage(organization.language),
    page: '/advisories/',
    items: events
      .filter(({ kind, date }) => kinds.has(kind) && date <= asOf)
      .map((event) => itemOfEvent(event, { texts, language: organization.language })),
  };
}

const urnOf = (feed: Feed, id: string): string => `urn:uuid:${stableId(feed, id)}`;

const midnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Readers of RSS take a description for HTML: without escaping, "<1 MB" would be a tag, and lines would run on. */
function htmlOf({ text, foreign: { language, words } = { language: '', words: [] } }: FeedItem): string {
  const attributes = language === '' ? '' : ` lang="${language}" dir="${directionOf(language)}"`;
  const marked = (piece: Piece): string =>
    piece.isOfAuthor ? `<span${attributes}>${escapeXml(piece.text)}</span>` : escapeXml(piece.text);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      words.includes(line)
        ? `<p${attributes}>${escapeXml(line)}</p>`
        : `<p>${piecesOf(line, words).map(marked).join('')}</p>`,
    )
    .join('');
}

/**
 * A feed as RSS 2.0, for `@astrojs/rss`. It names its own address (RSS Advisory Board, Best Practices Profile), and its
 * guids are no permalinks: several changes share one page.
 *
 * @param self the feed's own path
 */
export function rssOptions(feed: Feed, self: string, absolute: Absolute): RSSOptions {
  const newest = feed.items[0];
  const channel = [
    `<atom:link href="${escapeXml(absolute(self))}" rel="self" type="application/rss+xml"/>`,
    `<language>${escapeXml(feed.language)}</language>`,
    newest === undefined ? '' : `<pubDate>${midnight(newest.date).toUTCString()}</pubDate>`,
  ];
  return {
    title: feed.title,
    description: feed.description,
    site: absolute(feed.page),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: channel.join(''),
    items: feed.items.map((item) => ({
      title: item.title,
      link: absolute(item.path),
      description: htmlOf(item),
      pubDate: midnight(item.date),
      categories: [item.tag],
      customData: `<guid isPermaLink="false">${urnOf(feed, item.id)}</guid>`,
    })),
  };
}

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: Feed, self: string, absolute: Absolute) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.page),
    feed_url: absolute(self),
    language: feed.language,
    items: feed.items.map(({ id, path, title, text, date, tag, foreign: other }) => ({
      id: urnOf(feed, id),
      url: absolute(path),
      title,
      content_text: text || title,
      date_published: `${date}T00:00:00Z`,
      tags: [tag],
      language: other?.language ?? feed.language,
    })),
  };
}
