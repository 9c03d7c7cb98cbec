import { z } from 'zod';
import { refineAddress } from './contact-points.ts';

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

const pathOrUrlHint = 'expected a path such as /subprocessors/ or an https:// address';

/** A page of this site (`/subprocessors/`) or an address that begins with https://; `//` would lead to another host. */
export const pathOrUrl = z
  .string({ error: pathOrUrlHint })
  .regex(/^(\/(?![/\\])\S*|https:\/\/\S+)$/, { abort: true, error: pathOrUrlHint })
  .superRefine(refineAddress);
