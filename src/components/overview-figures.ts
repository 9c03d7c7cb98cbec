import { href } from '../layouts/address.ts';
import { headlines, homes, noticeToday, type Headline } from '../model/overview.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { afterTrigger, figureOf, qualifierOf, valueWords } from '../ui-text/commitments.ts';
import { capitalized } from '../ui-text/lists.ts';
import { homeFigure, homeLabel, overviewText } from '../ui-text/overview.ts';

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
