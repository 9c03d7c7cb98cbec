import type { Contact } from '../schemas/fields/contact-points.ts';
import type { Link } from './site-chrome.ts';

/** The link to a contact: a mail with its subject prepared, else the contact's page. */
export function contactLink({ email, url }: Contact, subject: string): Link | undefined {
  if (email !== undefined) return { href: `mailto:${email}?subject=${encodeURIComponent(subject)}`, label: email };
  return url === undefined ? undefined : { href: url, label: url.replace(/^https:\/\//, '') };
}
