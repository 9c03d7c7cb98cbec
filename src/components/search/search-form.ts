import type { SearchParts } from './search-parts.ts';
import { readQuery, type SearchQuery } from './search-query.ts';

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
