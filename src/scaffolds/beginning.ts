import type { IsoDate } from '../schemas/fields/iso-date.ts';

/** What a new trust center is made from. */
export interface Beginning {
  readonly name: string;
  /** Where it will be published: an origin, with a path where it has the host not to itself. */
  readonly url: string;
  /** Where security reports go. */
  readonly email: string;
  readonly asOf: IsoDate;
  /** The tag of Candor that the workflow takes. */
  readonly tag: string;
  /** The name of its folder. */
  readonly folder: string;
}

/** Names that can never be reached: RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|[.@])(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost)$/i;

/** Whether a site is only a trial: one of its addresses is nobody's. */
export function isTrial({ url, email }: Pick<Beginning, 'url' | 'email'>): boolean {
  return RESERVED.test(new URL(url).hostname) || RESERVED.test(email);
}
