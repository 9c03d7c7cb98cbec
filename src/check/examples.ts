/** Texts that examples of several rules share. */
export const SECURITY_TXT_YAML = `contact:
  - mailto:security@example.com
expires: 2027-03-31T00:00:00Z
`;

export const SECURITY_TXT = 'Contact: mailto:security@example.com\nExpires: 2027-03-31T00:00:00Z\n';

/** Both copies of a security.txt. */
export function published(text: string): Record<string, string> {
  return { 'public/.well-known/security.txt': text, 'public/security.txt': text };
}
