/** The parts of the search page that its script moves. */
export interface SearchParts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  /** Says how many there are, and is read out. */
  status: HTMLElement;
  /** Widens the search to every version. */
  everyVersion: HTMLButtonElement;
  /** What to do where nothing was found. */
  nothing: HTMLElement;
  /** What was probably meant, as a link to the search for it. */
  meant: HTMLElement;
  /** Widens the search to every section and framework. */
  everywhere: HTMLButtonElement;
  results: HTMLElement;
  more: HTMLButtonElement;
  /** The sections of the site, for as long as there are no results. */
  sections: HTMLElement;
}

/** Finds the parts. @throws Error where the page lacks one. */
export function searchParts(): SearchParts {
  return {
    form: part('search-form', HTMLFormElement),
    field: part('search-field', HTMLInputElement),
    status: part('search-status', HTMLElement),
    everyVersion: part('search-every-version', HTMLButtonElement),
    nothing: part('search-nothing', HTMLElement),
    meant: part('search-meant', HTMLElement),
    everywhere: part('search-everywhere', HTMLButtonElement),
    results: part('search-results', HTMLElement),
    more: part('search-more', HTMLButtonElement),
    sections: part('search-sections', HTMLElement),
  };
}

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`The search page has no #${id}`);
  return element;
}
