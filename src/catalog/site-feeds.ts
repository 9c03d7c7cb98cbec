import { promisesObjection } from '../model/register.ts';
import { tellsChanges } from '../model/register-history.ts';
import { hasSection } from '../model/sections.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { feedText } from '#words/events';
import { registerWords } from '#words/register-words';
import { registerCalendar, registerDays } from '../renditions/calendar.ts';
import { advisoriesFeed, type Feed, jsonFeed, registerFeed, rssOptions, updatesFeed } from '../renditions/feed.ts';
import { jsonText } from '../renditions/data/dataset.ts';
import type { Absolute } from '../renditions/surroundings.ts';
import type { MadeFile, Making } from './site-files.ts';

/** A feed or calendar that the site serves. */
export interface SiteFeed extends MadeFile {
  title: string;
  type: keyof typeof feedText.formats;
  /** What it holds, in a sentence. */
  holds: string;
}

type Condition = (center: TrustCenter) => boolean;

/** A calendar without a day is no iCalendar file (RFC 5545 section 3.6). */
const hasDays: Condition = (center) => registerDays(center).length > 0;
const hasEvents: Condition = (center) => hasSection(center, 'updates');
/** A register without a change yet has a feed, so that readers hear of the first. */
const hasEntries: Condition = ({ register }) => register.length > 0;
const hasAdvisories: Condition = (center) => hasSection(center, 'advisories');

type Definition = Pick<SiteFeed, 'path' | 'type'> & {
  make: (center: TrustCenter, making: Making, path: string) => ReturnType<MadeFile['make']>;
  title: (company: string, entries: string) => string;
  holds: string | ((objection: boolean, tellsChanges: boolean) => string);
  when: Condition;
};

/** A feed as a file. The library is loaded where one is written: the gate asks only for paths. */
async function rssText(feed: Feed, path: string, absolute: Absolute): Promise<string> {
  const { getRssString } = await import('@astrojs/rss');
  return getRssString(rssOptions(feed, path, absolute));
}

const updates = async (center: TrustCenter, { texts }: Making): Promise<Feed> => updatesFeed(center, await texts());

const feeds: readonly Definition[] = [
  {
    path: '/updates/rss.xml',
    type: 'application/rss+xml',
    title: feedText.updates,
    holds: feedText.updatesHolds,
    when: hasEvents,
    make: async (center, making, path) => rssText(await updates(center, making), path, making.absolute),
  },
  {
    path: '/updates/feed.json',
    type: 'application/feed+json',
    title: feedText.updates,
    holds: feedText.updatesHolds,
    when: hasEvents,
    make: async (center, making, path) => jsonText(jsonFeed(await updates(center, making), path, making.absolute)),
  },
  {
    path: '/subprocessors/rss.xml',
    type: 'application/rss+xml',
    title: feedText.register,
    holds: feedText.registerHolds,
    when: hasEntries,
    make: (center, { absolute }, path) => rssText(registerFeed(center), path, absolute),
  },
  {
    path: '/subprocessors/changes.ics',
    type: 'text/calendar',
    title: feedText.calendar,
    holds: feedText.calendarHolds,
    when: hasDays,
    make: (center, { absolute }) => registerCalendar(center, absolute),
  },
  {
    path: '/advisories/rss.xml',
    type: 'application/rss+xml',
    title: feedText.advisories,
    holds: feedText.advisoriesHolds,
    when: hasAdvisories,
    make: async (center, { absolute, texts }, path) => rssText(advisoriesFeed(center, await texts()), path, absolute),
  },
];

/** Every feed of the site; with a folder (`/subprocessors/`) only those that lie in it. */
export function siteFeeds(center: TrustCenter, folder = '/'): SiteFeed[] {
  const { organization } = center;
  const objection = promisesObjection(organization);
  const { many } = registerWords(organization);
  return feeds
    .filter(({ path, when }) => path.startsWith(folder) && when(center))
    .map(({ path, type, title, holds, make }) => ({
      path,
      type,
      make: (making) => make(center, making, path),
      title: title(organization.name, many),
      holds: typeof holds === 'string' ? holds : holds(objection, tellsChanges(center)),
    }));
}
