/** What an author answers where the import will not guess, by the document and the question. */
export const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'admonitions.md': { '{{ company }}': 'Quillmark' },
  'broken-marks.md': {
    publish: 'yes',
    classification: 'Public',
    'stars in line 14': 'approved by somebody else',
    '[[Backup Policy]]': 'https://www.example.org/backup',
    '[[Runbook|the runbook]]': 'none',
  },
  'footnotes.md': {
    '[here][lessons]': 'https://www.example.org/lessons',
    'words of the link in line 11': 'in the list of lessons',
    '[^missing]': 'In the safe of each office.',
  },
  'lettered-clauses.md': { effective: '2025-06-01' },
  'no-title.md': { title: 'Mobile Devices Policy', effective: '2025-04-03' },
  'placeholders.md': {
    '{% if site.public %}': 'none',
    '{% include signature.html name="CEO" %}': 'Signed: the managing director',
    '{{ site.contact_email }}': 'security@quillmark.eu',
    '{{ form_link }}': '/forms/new',
    '[Your Department]': 'the IT team',
    'TODO in line 17': 'There are no exceptions to this; formerly',
    '<approver>': 'the approver',
  },
  'handbook/access-management.md': {
    '{% if site.sso %}': 'none',
    '{{ site.company }}': 'Brindlewick',
    '{{ "/glossary" | relative_url }}': 'https://www.example.org/glossary',
    '{{ site.data.people.md }}': 'the managing directors',
    'blank in line 39': '1 February 2025',
    owner: 'Head of IT',
  },
  'handbook/incident-response/README.md': {
    'words for ../images/escalation.svg': 'Three circles in a row: security lead, director, authority',
  },
  'handbook/vendors.md': { 'files/questions.xlsx': 'none' },
};

/** What of the words shown by the source neither the text of the result nor its fields hold, and what it shows instead. */
export const changed: Readonly<Record<string, readonly [missing: string, added: string]>> = {
  'admonitions.md': [
    'import Tabs from theme Tabs note danger hint style warning endhint IMPORTANT tip info ' +
      'tabs tab title endtab tab title endtab endtabs company',
    'Note Important Info Quillmark',
  ],
  'arabic.md': ['رقم الوثيقة تاريخ السريان ١ يناير ٢٠٢٥', ''],
  'bengali.md': ['', ''],
  'broken-marks.md': [
    'Document ID Version Owner Classification Internal Approved by Effective date 1 April Runbook',
    '',
  ],
  'duplicate-key.md': ['', ''],
  'footnotes.md': ['Owner Version Effective here missing', 'in the list of In the safe of each office'],
  'heading-and-title.md': ['', ''],
  'html-tables.md': ['', ''],
  'japanese.md': ['文書番号 版 施行日 2025年4月1日 責任者', ''],
  'kramdown.md': [
    'no toc Version Effective date July Owner TOC toc comment Legal wants the word breach gone from here comment 1 report it ' +
      'definition wide roles first hour target blank rel noopener',
    '',
  ],
  'lettered-clauses.md': ['Document No Version Effective Date Approved by', ''],
  'long-table.md': ['', ''],
  'no-title.md': ['', ''],
  'placeholders.md': [
    'if site public company company company site contact email endif TODO Your Department ' +
      'page company form link include signature html name CEO',
    'Quillmark Quillmark Quillmark security quillmark eu There are no exceptions to this formerly the IT team Quillmark ' +
      'forms new the approver Signed the managing director',
  ],
  'several-headings.md': ['Version Owner Effective 1 September', ''],
  'unopened-fields.md': ['', ''],
};
