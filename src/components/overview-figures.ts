import { href } from '../layouts/address.ts';
import { headlines, homes, noticeToday } from '../model/overview.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { promiseWords } from '../ui-text/commitments.ts';
import { homeFigure, homeLabel, overviewText } from '../ui-text/overview.ts';

interface Figure {
  value: string;
  unit?: string;
  label: string;
  href?: string;
}

/** "72 hours" as a large number and its unit; what is no number stands as it is. */
function split(text: string): { value: string; unit?: string } {
  const match = /^([\d.,]+%?) ?(.*)$/.exec(text);
  return match?.[1] ? { value: match[1], unit: match[2] } : { value: text };
}

/** The numbers people look for: the promises put first, the notice of new subprocessors, where data lives. */
export function overviewFigures(center: TrustCenter): Figure[] {
  const promises = headlines(center).map(({ commitment: { id, data }, part }) => ({
    ...split(part.value),
    label: data.figure ?? `${data.title}: ${promiseWords(data.kind, part.value)}`,
    href: href(`/controls/#commitment-${id}`),
  }));
  const notice = noticeToday(center);
  const places = homes(center);
  return [
    ...promises,
    ...(notice ? [{ ...split(notice), label: overviewText.notice, href: href('/subprocessors/') }] : []),
    ...(places.length > 0 ? [{ ...homeFigure(places), label: homeLabel(places), href: '#places' }] : []),
  ];
}
