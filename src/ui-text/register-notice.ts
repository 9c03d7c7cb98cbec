import { objectionContact } from '../model/contacts.ts';
import { noticeHistory } from '../model/register-history.ts';
import type { TrustCenter } from '../model/resolve.ts';
import type { Contact } from '../schemas/fields/contact-points.ts';
import { noticeText, promiseTerm } from './register-changes.ts';

/** What the register's page and its PDF say about changes. */
export interface RegisterNotice {
  /** The notice promised, of each period in which it was or will be another. */
  readonly promises: readonly { readonly term: string; readonly text: string }[];
  /** Who takes objections, and how soon they are answered. */
  readonly objection?: { readonly contact: Contact; readonly answer?: string | undefined } | undefined;
  readonly note?: string | undefined;
  /** Where the company itself publishes its register, or the complete one where this names only some. */
  readonly elsewhere?: { readonly term: string; readonly url: string } | undefined;
}

/** What customers are promised before a change, how to object, and what the company says about its register. */
export function registerNotice({ organization, asOf }: Pick<TrustCenter, 'organization' | 'asOf'>): RegisterNotice {
  const history = noticeHistory(organization);
  const contact = objectionContact(organization);
  const { note, url, extent } = organization.subprocessorRegister ?? {};
  return {
    promises: history.map(({ from, notice, objection }, index) => ({
      term: promiseTerm(from, history[index - 1]?.from, asOf),
      text: [notice && noticeText.notice(notice), objection && noticeText.objection(objection)]
        .filter(Boolean)
        .join(' '),
    })),
    objection: contact && { contact, answer: contact.respondsWithin && noticeText.answer(contact.respondsWithin) },
    note,
    elsewhere: url === undefined ? undefined : { term: noticeText.elsewhere(extent !== 'notable'), url },
  };
}
