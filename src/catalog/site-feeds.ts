import { promisesObjection } from '../model/register.ts';
import { tellsChanges } from '../model/register-history.ts';
import { hasSection } from '../model/sections.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { feedText } from '#words/events';
import { registerWords } from '#words/register-words';
import { registerDays } from '../renditions/calendar.ts';

/** A feed or calendar that the site serves. */
export interface SiteFeed {
  /** From the root of the site. */
  path: string;
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

type Definition = Omit<SiteFeed, 'title' | 'holds'> & {
  title: (company: string, entries: string) => string;
  holds: string | ((objection: boolean, tellsChanges: boolean) => string);
  when: Condition;
};

const feeds: readonly Definition[] = [
  {
    path: '/updates/rss.xml',
    type: 'application/rss+xml',
    title: feedText.updates,
    holds: feedText.updatesHolds,
    when: hasEvents,
  },
  {
    path: '/updates/feed.json',
    type: 'application/feed+json',
    title: feedText.updates,
    holds: feedText.updatesHolds,
    when: hasEvents,
  },
  {
    path: '/subprocessors/rss.xml',
    type: 'application/rss+xml',
    title: feedText.register,
    holds: feedText.registerHolds,
    when: hasEntries,
  },
  {
    path: '/subprocessors/changes.ics',
    type: 'text/calendar',
    title: feedText.calendar,
    holds: feedText.calendarHolds,
    when: hasDays,
  },
  {
    path: '/advisories/rss.xml',
    type: 'application/rss+xml',
    title: feedText.advisories,
    holds: feedText.advisoriesHolds,
    when: hasAdvisories,
  },
];

/** Every feed of the site; with a folder (`/subprocessors/`) only those that lie in it. */
export function siteFeeds(center: TrustCenter, folder = '/'): SiteFeed[] {
  const { organization } = center;
  const objection = promisesObjection(organization);
  const { many } = registerWords(organization);
  return feeds
    .filter(({ path, when }) => path.startsWith(folder) && when(center))
    .map(({ path, type, title, holds }) => ({
      path,
      type,
      title: title(organization.name, many),
      holds: typeof holds === 'string' ? holds : holds(objection, tellsChanges(center)),
    }));
}
