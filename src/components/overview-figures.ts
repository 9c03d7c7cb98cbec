import { href } from '../layouts/address.ts';
import { headlines, homes, noticeToday } from '../model/overview.ts';
import type { ResolvedCommitment } from '../model/commitments.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { afterTrigger, figureOf, qualifierOf, valueWords } from '../ui-text/commitments.ts';
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
  /** Where the number is promised. */
  href?: string;
}

/** "72 hours" as a large number and its unit; what is no number stands as it is. */
function split(text: string): { value: string; unit?: string } {
  const match = /^([\d.,]+%?) ?([^]*)/.exec(text);
  return match?.[1] ? { value: match[1], unit: match[2] } : { value: text };
}

/** A promise by its first number. Where it has several, all stand under it: the stages of one duty are not one of them. */
function promised({ id, data, parts }: ResolvedCommitment, value: string): Figure {
  const { value: number, unit = '' } = split(figureOf(data.kind, value));
  const { title, figure, trigger, scope } = data;
  const isSplit = parts.some(({ key }) => key !== undefined);
  return {
    qualifier: qualifierOf(data),
    value: number,
    unit,
    label: figure ?? (trigger === undefined ? title : afterTrigger(title, trigger)),
    about: [...(isSplit ? valueWords(data, parts) : []), ...(figure === undefined && scope ? [scope] : [])],
    href: href(`/controls/#commitment-${id}`),
  };
}

/** The numbers people look for: the promises put first, the notice of new subprocessors, where data lives. */
export function overviewFigures(center: TrustCenter): Figure[] {
  const promises = headlines(center).map(({ commitment, part }) => promised(commitment, part.value));
  const notice = noticeToday(center);
  const places = homes(center);
  return [
    ...promises,
    ...(notice ? [{ ...split(notice), label: overviewText.notice, href: href('/subprocessors/') }] : []),
    ...(places.length > 0 ? [{ ...homeFigure(places), label: homeLabel(places), href: '#places' }] : []),
  ];
}
