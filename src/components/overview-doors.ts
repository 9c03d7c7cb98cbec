import { href } from '../layouts/address.ts';
import { contactLink } from '../layouts/contact-link.ts';
import { askContact } from '../model/contacts.ts';
import { reportContact } from '../model/disclosure.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { hasSection } from '../model/sections.ts';
import {
  disclosureLine,
  downloadLine,
  downloadTitle,
  overviewText,
  stockLine,
  versionLine,
} from '../ui-text/overview.ts';
import { sectionSummaries, sectionText } from '../ui-text/sections.ts';

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
