/** What the contacts of a trust center are about. */
export const contactRoles = ['security', 'privacy', 'dpo', 'legal', 'support', 'sales'] as const;

export type ContactRole = (typeof contactRoles)[number];
