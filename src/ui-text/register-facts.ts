import { lastChangeOf, tellsUse, upcomingOf } from '../model/register-history.ts';
import { noticeOn } from '../model/register-life.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { formatDate } from './dates.ts';
import { entriesLine } from './register-words.ts';
import { registerText } from './register.ts';

/** A line of the block that sums up the register. */
export interface RegisterFact {
  term: string;
  text: string;
  /** Where its details are: a section of the register's page, or a path from the root of the site. */
  href?: string;
}

/** What the register's page and its PDF say first: entries, last change, upcoming changes, promised notice. */
export function registerFacts({
  register,
  organization,
  asOf,
}: Pick<TrustCenter, 'register' | 'organization' | 'asOf'>): RegisterFact[] {
  const { summary } = registerText;
  const current = register.filter(({ state }) => state === 'active').length;
  const last = lastChangeOf(register, asOf);
  const [next, ...others] = upcomingOf(register);
  const { notice, objection } = noticeOn(organization.subprocessorNotice, asOf);
  const promise = registerText.promise(notice, objection);
  const facts = [
    {
      term: summary[tellsUse(register) ? 'current' : 'listed'],
      text: entriesLine(organization, current),
      href: '#in-use',
    },
    last && { term: summary.last, text: formatDate(last.date), href: last.href },
    next && {
      term: summary.next,
      text: registerText.toCome(1 + others.length, formatDate(next.change.effective)),
      href: '#upcoming',
    },
    !next && promise !== '' && { term: summary.next, text: registerText.nothingAnnounced },
    promise !== '' && { term: summary.promised, text: promise, href: '#notice' },
  ];
  return facts.filter((item) => typeof item === 'object');
}
