/** What is searched for, and where. It stands in the address: `?q=backup&state=superseded&section=policies`. */
export interface SearchQuery {
  text: string;
  /** States besides in force. */
  states: readonly string[];
  section?: string;
  framework?: string;
}

/** Reads a query from the part of an address behind the question mark, or from the fields of the form. */
export function readQuery(params: URLSearchParams): SearchQuery {
  return {
    text: (params.get('q') ?? '').trim(),
    states: params.getAll('state'),
    section: params.get('section') || undefined,
    framework: params.get('framework') || undefined,
  };
}

/** Writes a query as an address does, without what is empty: `?q=backup`, or nothing. */
export function writeQuery({ text, states, section, framework }: SearchQuery): string {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const state of states) params.append('state', state);
  if (section !== undefined) params.set('section', section);
  if (framework !== undefined) params.set('framework', framework);
  return params.size === 0 ? '' : `?${params.toString()}`;
}
