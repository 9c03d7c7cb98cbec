import type { Contact } from '../schemas/fields/contact-points.ts';
import type { Link } from './site-chrome.ts';

/**
 * The link to a contact: a mail with its subject prepared, and its text where there is one; else the contact's page.
 *
 * @param body its lines end in line feeds, which a mail address writes as CRLF (RFC 6068 section 5)
 */
export function contactLink({ email, url }: Contact, subject: string, body?: string): Link | undefined {
  if (email === undefined) return url === undefined ? undefined : { href: url, label: url.replace(/^https:\/\//, '') };
  const text = body === undefined ? '' : `&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return { href: `mailto:${email}?subject=${encodeURIComponent(subject)}${text}`, label: email };
}
