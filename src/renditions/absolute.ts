/** The absolute address of a path of the site. */
export type Absolute = (path: string) => string;
