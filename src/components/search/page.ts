import { searchText } from '#words/questions';
import { fillForm, formQuery, includeEverything, includeEveryVersion, searchParts } from './form.ts';
import { search, type Found } from './index.ts';
import { readQuery, writeQuery } from './query.ts';
import { entriesFrom, showBusy, showFailure, showFound, showIdle, showMore } from './view.ts';

/** A pause in typing after which the search begins. */
const PAUSE_MS = 200;
/** Only a search that takes longer says that it is under way. */
const PATIENCE_MS = 400;

const parts = searchParts();
const { form, field } = parts;
let pause: ReturnType<typeof setTimeout> | undefined;
let runs = 0;
let shown: Found | undefined;

/** Searches for what the form says, and keeps it in the address. An answer that comes too late is dropped. */
async function run(): Promise<void> {
  clearTimeout(pause);
  const query = formQuery(form);
  history.replaceState(null, '', writeQuery(query) || location.pathname);
  runs += 1;
  const turn = runs;
  if (query.text === '') {
    showIdle(parts);
    return;
  }
  showBusy(parts);
  const patience = setTimeout(() => {
    parts.status.textContent = searchText.loading;
  }, PATIENCE_MS);
  try {
    const found = await search(query);
    const first = await entriesFrom(found, 0);
    if (turn !== runs) return;
    shown = found;
    showFound(parts, query, found, first);
  } catch {
    if (turn === runs) showFailure(parts);
  } finally {
    clearTimeout(patience);
  }
}

function clearOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || field.value === '') return;
  event.preventDefault();
  field.value = '';
  void run();
}

/** The slash leads to the field from wherever no text is being written. */
function focusOnSlash(event: KeyboardEvent): void {
  const { target } = event;
  const writing = target instanceof HTMLElement && target.matches('input[type=search], select');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing) return;
  event.preventDefault();
  field.focus();
  field.select();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void run();
});
form.addEventListener('change', () => void run());
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => void run(), PAUSE_MS);
});
field.addEventListener('keydown', clearOnEscape);
document.addEventListener('keydown', focusOnSlash);
parts.more.addEventListener('click', () => void (shown && showMore(parts, shown)));
parts.everyVersion.addEventListener('click', () => {
  includeEveryVersion(form);
  field.focus();
  void run();
});
parts.everywhere.addEventListener('click', () => {
  includeEverything(form);
  field.focus();
  void run();
});

fillForm(parts, readQuery(new URLSearchParams(location.search)));
if (field.value === '') field.focus();
void run();
