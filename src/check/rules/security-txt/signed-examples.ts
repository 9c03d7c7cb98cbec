import { published, SECURITY_TXT_YAML } from '../../examples.ts';

/** What the signed examples are made from. */
const YAML = `${SECURITY_TXT_YAML}canonical:
  - https://trust.example.com/.well-known/security.txt
`;

/** A public key whose private half was thrown away. */
const KEY = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xjMEaX6XgBYJKwYBBAHaRw8BAQdAWD4QSFgTMt5CoyrescrZ9fbQdvCmgafo
AhB8Q57l/mfNMUVYQU1QTEUgS0VZLCBzaWducyBub3RoaW5nIDxzZWN1cml0
eUBleGFtcGxlLmNvbT7CwBMEExYKAIUFgml+l4ADCwkHCRD1k+52ZuQ9X0UU
AAAAAAAcACBzYWx0QG5vdGF0aW9ucy5vcGVucGdwanMub3Jn4cu9YF3PCgp4
fpmbj87LO5BSESnwTIfMQG2ucx88USMFFQoIDgwEFgACAQIZAQKbAwIeARYh
BBznWXHc6HzWcJ72lvWT7nZm5D1fAAAL1QD8CElviKCRWMsS4ofXUS/HRJGp
FDfsQCFgIiKLSk9O5VwA/38VCUcO2wcEcsGFpgH28V0klUpiHc+CFipMxf3R
JIYP
=0ENw
-----END PGP PUBLIC KEY BLOCK-----
`;

/** Another, which expired on 2026-05-02. */
const SHORT_LIVED_KEY = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xjMEaX6XgBYJKwYBBAHaRw8BAQdA7zX+i0GdWm2BxRslGHCSq+t011SYx+GX
YIduFa5h+KPNOkVYQU1QTEUgS0VZLCBleHBpcmVkLCBzaWducyBub3RoaW5n
IDxzZWN1cml0eUBleGFtcGxlLmNvbT7CwBkEExYKAIsFgml+l4AFiQB2pwAD
CwkHCRAv78kLxH0zmUUUAAAAAAAcACBzYWx0QG5vdGF0aW9ucy5vcGVucGdw
anMub3JnDVQurWcW+QWTyH6kaOE70iJc+MV+CksCHjmvjxnY1gEFFQoIDgwE
FgACAQIZAQKbAwIeARYhBEJr/1Ok3mrmWjskBC/vyQvEfTOZAACtPAEArkI7
W1wDR1RSZUgOxgVvgUw+BYxXJ9isuROidnZTTS8BAJaSp21G2F8l+7+wBdt0
/LjdDzTPOVowMdgBkruJd1AL
=6Mq4
-----END PGP PUBLIC KEY BLOCK-----
`;

/** Signed with the first. */
const SIGNED = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA512

Contact: mailto:security@example.com
Expires: 2027-03-31T00:00:00Z
Canonical: https://trust.example.com/.well-known/security.txt
-----BEGIN PGP SIGNATURE-----

wrsEARYKAG0Fgml/6QAJEPWT7nZm5D1fRRQAAAAAABwAIHNhbHRAbm90YXRp
b25zLm9wZW5wZ3Bqcy5vcmcRiqK73mHl/0XeU4JsmTVW5W2QoNofDZQk86Q0
VSEGoxYhBBznWXHc6HzWcJ72lvWT7nZm5D1fAACkqAEA6Q1SrRxU6OYLHrm5
mXo/KAFeJJjWqxiUJikvJ9InAMIBANOCROeCnMLxCcmRc1vTh8XrzlA9g16H
1r4uHK7apIIB
=GKRJ
-----END PGP SIGNATURE-----
`;

const SIGNED_WITHOUT_CANONICAL = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA512

Contact: mailto:security@example.com
Expires: 2027-03-31T00:00:00Z
-----BEGIN PGP SIGNATURE-----

wrsEARYKAG0Fgml/6QAJEPWT7nZm5D1fRRQAAAAAABwAIHNhbHRAbm90YXRp
b25zLm9wZW5wZ3Bqcy5vcmfNvhCrMXK9wCifCsXg5Iqm8VY7uF8ERyscvZZ/
o/KQwxYhBBznWXHc6HzWcJ72lvWT7nZm5D1fAAAQ9gEA+akjmoUvGaoxaeZS
R5ScJrl11mmHxoUdICslZXxAHEQA/2BAhCIg98nNXagp851R/yWtxp7rH20M
FxIjcZo1RBUH
=bgjk
-----END PGP SIGNATURE-----
`;

/** Signed with the second, before it expired. */
const SIGNED_SHORT_LIVED = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA512

Contact: mailto:security@example.com
Expires: 2027-03-31T00:00:00Z
Canonical: https://trust.example.com/.well-known/security.txt
-----BEGIN PGP SIGNATURE-----

wrsEARYKAG0Fgml/6QAJEC/vyQvEfTOZRRQAAAAAABwAIHNhbHRAbm90YXRp
b25zLm9wZW5wZ3Bqcy5vcmfcnQ5qRbV+NE7bSVMdrE8+dp9brp92T7dp9ODr
JBjUrhYhBEJr/1Ok3mrmWjskBC/vyQvEfTOZAABpZQEAxwH7k8g9JH3cDAbu
WST00jcap63roJ5y2xN6tnkhJuAA/0lllNpaxc4cgE0spOSBVa+4j/BvCxZ0
M2nihLVI1NkA
=03at
-----END PGP SIGNATURE-----
`;

type Files = Record<string, string>;

const signed = (text: string, key: string, yaml = YAML): Files => ({
  'content/security-txt.yaml': yaml,
  ...published(text),
  'public/pgp-key.asc': key,
});

/** A signed security.txt, and the key it was signed with. */
export const SIGNED_SITE = signed(SIGNED, KEY);
/** One digit of the signature is another. */
export const ALTERED_SITE = signed(
  SIGNED.replace(/.(?=\n=)/, (letter) => (letter === 'A' ? 'B' : 'A')),
  KEY,
);
/** The key is not under public/. */
export const KEYLESS_SITE: Files = { ...SIGNED_SITE, 'public/pgp-key.asc': '' };
export const EXPIRED_KEY_SITE = signed(SIGNED_SHORT_LIVED, SHORT_LIVED_KEY);
export const CANONICAL_MISSING_SITE = signed(SIGNED_WITHOUT_CANONICAL, KEY, SECURITY_TXT_YAML);
