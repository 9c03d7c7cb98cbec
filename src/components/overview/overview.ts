import { afterTrigger, figureOf, qualifierOf, valueWords } from '#words/commitments';
import { countryName } from '#words/contacts';
import {
  disclosureLine,
  downloadLine,
  downloadTitle,
  homeFigure,
  homeLabel,
  overviewText,
  stockLine,
  versionLine,
} from '#words/overview';
import { sectionSummaries, sectionText } from '#words/sections';
import { capitalized } from '#words/tables';
import { contactLink } from '../../catalog/page-head.ts';
import type { TrustDocument } from '../../model/documents.ts';
import { type Headline, headlines, homes, noticeToday } from '../../model/overview.ts';
import { askContact } from '../../model/records.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { hasSection, reportContact } from '../../model/sections.ts';
import { cloudRegionById } from '../../schemas/fields/places.ts';
import { href } from '../../site/href.ts';
import type { Place } from '../data-map/places.ts';
import { planNames } from '../parts/links.ts';

interface Door {
  href: string;
  title: string;
  text: string;
}

const doorTo = ({ href: page, shown }: TrustDocument, title: string): Door => ({
  href: href(page),
  title,
  text: [versionLine(shown), shown.data.summary].filter((part) => part !== undefined).join(' '),
});

/** What to read first: the whitepaper, else the one document there is, else the library, else the controls. */
function readDoor(center: TrustCenter): Door | undefined {
  const { whitepaper, policies } = center;
  const [only] = policies;
  if (whitepaper) return doorTo(whitepaper, overviewText.read);
  if (only && policies.length === 1) return doorTo(only, overviewText.readOnly(only.shown.data.title));
  const section = policies.length > 0 ? 'policies' : 'controls';
  if (!hasSection(center, section)) return undefined;
  return {
    href: href(`/${section}/`),
    title: section === 'policies' ? overviewText.readPolicies : sectionText(center, section).label,
    text: stockLine(center),
  };
}

function downloadDoor(center: TrustCenter): Door | undefined {
  if (!hasSection(center, 'documents')) return undefined;
  return { href: href('/documents/'), title: downloadTitle(center), text: downloadLine(center) };
}

function reportDoor(center: TrustCenter): Door | undefined {
  const { program, organization } = center;
  if (hasSection(center, 'disclosure')) {
    return {
      href: href('/disclosure/'),
      title: overviewText.report,
      text: disclosureLine(program) || (reportContact(center)?.email ?? sectionSummaries.disclosure),
    };
  }
  const contact = askContact(organization, 'security', 'support');
  const link = contact && contactLink(contact, overviewText.question);
  return link && { href: link.href, title: overviewText.contact, text: link.label };
}

/** The three doors of the overview: read, download, report; those that lead nowhere are left out. */
export function overviewDoors(center: TrustCenter): Door[] {
  return [readDoor(center), downloadDoor(center), reportDoor(center)].filter((door) => door !== undefined);
}

/** A number people look for. All words are shown as given. */
export interface Figure {
  /** Set small above the value: "within", "at most", "target:", the towns of a country. */
  qualifier?: string;
  value: string;
  /** Set small beside the value. */
  unit?: string;
  label: string;
  /** What the number depends on, a line each. */
  about?: readonly string[];
  /** The words among these that an author wrote. */
  words?: readonly (string | undefined)[];
  /** Where the number is promised. */
  href?: string;
}

/** "72 hours" as a large number and its unit; what is no number stands as it is. */
function split(text: string): { value: string; unit?: string } {
  const match = /^([\d.,]+%?) ?([^]*)/.exec(text);
  return match?.[1] ? { value: match[1], unit: match[2] } : { value: text };
}

/** A promise by its first number, with the name of its stage or tier. The others are under it. */
function promised({ commitment: { id, data, parts }, part }: Headline): Figure {
  const { value: number, unit = '' } = split(figureOf(data.kind, part.value));
  const { title, figure, trigger, scope } = data;
  return {
    qualifier: [part.key, qualifierOf(data)].filter(Boolean).join(', ') || undefined,
    value: number,
    unit,
    label: figure ?? (trigger === undefined ? title : afterTrigger(title, trigger)),
    about: [...valueWords(data, parts.slice(1)), ...(figure === undefined && scope ? [scope] : [])],
    words: [title, figure, trigger, scope, ...parts.flatMap(({ key = '' }) => [key, capitalized(key)])],
    href: href(`/controls/#commitment-${id}`),
  };
}

/** The numbers people look for: the promises put first, the notice of new subprocessors, where data lives. */
export function overviewFigures(center: TrustCenter): Figure[] {
  const promises = headlines(center).map(promised);
  const notice = noticeToday(center);
  const places = homes(center);
  return [
    ...promises,
    ...(notice ? [{ ...split(notice), label: overviewText.notice, href: href('/subprocessors/') }] : []),
    ...(places.length > 0 ? [{ ...homeFigure(places), label: homeLabel(places), href: '#places' }] : []),
  ];
}

/** The places where the product runs, for the map; a provider without a place stands in the list only. */
export function hostingPlaces(center: TrustCenter): Place[] {
  return (center.organization.hosting ?? []).map(
    ({ provider, region, country, city, worldwide, role, runs, plans }) => {
      const known = region === undefined ? undefined : cloudRegionById(region);
      const code = country ?? known?.country;
      const label = city ?? known?.city ?? (code === undefined ? (provider ?? runs) : countryName(code));
      const host = known === undefined ? provider : overviewText.region(known.code, provider);
      const note = [
        host === label ? undefined : host,
        plans && overviewText.plans(planNames(center, plans), plans.length),
        runs === label ? undefined : runs,
      ];
      return {
        label: label ?? overviewText.unnamedPlace,
        country: code,
        worldwide,
        latitude: known?.latitude,
        longitude: known?.longitude,
        role: role ?? 'unstated',
        provider,
        note: note.filter((part) => part !== undefined).join('. '),
      };
    },
  );
}
