import type { Organization } from '../schemas/organization.ts';

/** The title of the overview: the author's, else one made of the company's name. */
export function overviewTitle({ headline, name }: Organization): string {
  return headline ?? `${name} trust center`;
}
