import { z } from 'zod';

const id = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The id of a record: its file name without the ending. */
export const recordId = z
  .string()
  .regex(id, { error: 'expected an id: lower-case letters and digits, joined by hyphens or dots' });

const document = /^(whitepaper|disclosure|policies\/[a-z0-9]+(?:[-.][a-z0-9]+)*)(\/\d+(\.\d+){0,2})?$/;

/** A document, `policies/<slug>`, `whitepaper` or `disclosure`, or one version of it, `policies/<slug>/<version>`. */
export const documentRef = z
  .string()
  .regex(document, { error: 'expected a document such as policies/access-control, or policies/access-control/2.1' });

/** A page of this site (`/subprocessors/`) or an address that begins with https://; `//` would lead to another host. */
export const pathOrUrl = z
  .string()
  .regex(/^(\/(?!\/)\S*|https:\/\/\S+)$/, { error: 'expected a path such as /subprocessors/ or an https:// address' });
