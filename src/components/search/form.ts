import { readQuery, type SearchQuery } from './query.ts';

/** The query that the fields of the form hold. */
export function formQuery(form: HTMLFormElement): SearchQuery {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
  return readQuery(params);
}

/** Puts a query into the fields; what they do not offer is left out. */
export function fillForm({ form, field }: SearchParts, query: SearchQuery): void {
  field.value = query.text;
  for (const box of stateBoxes(form)) box.checked = query.states.includes(box.value);
  choose(form, 'section', query.section);
  choose(form, 'framework', query.framework);
}

/** Asks for every version, in force or not. */
export function includeEveryVersion(form: HTMLFormElement): void {
  for (const box of stateBoxes(form)) box.checked = true;
}

/** Asks for every section and framework. */
export function includeEverything(form: HTMLFormElement): void {
  choose(form, 'section', undefined);
  choose(form, 'framework', undefined);
}

function stateBoxes(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>('input[name=state]');
}

function choose(form: HTMLFormElement, name: string, value: string | undefined): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  if (!select) return;
  const index = [...select.options].findIndex((option) => option.value === value);
  select.selectedIndex = Math.max(index, 0);
}

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
