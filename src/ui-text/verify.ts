/** Words of how to verify what was downloaded. English. */
export const verifyText = {
  title: 'How to verify',
  link: 'How to verify it',
  intro:
    'The SHA-256 checksum of a file tells a true copy from any other: if one letter differs, the checksum does. The checksum of each PDF stands on its page, and those of all files of this site in one list.',
  compare: (file: string) =>
    `Compute the checksum of what you have, here ${file}, and compare it with the one shown here:`,
  pack: 'A pack, when it has been unpacked: in a terminal in its folder, this compares every file with the list inside.',
  lists: 'Every file of this site is listed with its checksum, twice:',
  sums: 'As sha256sum -c reads it',
  integrity: 'With the size, the type and the address of each file, for machines',
  signatureCommand: 'gpg --verify SHA256SUMS.asc SHA256SUMS',
  signedBy: 'Where SHA256SUMS.asc lies beside the list, it is our OpenPGP signature of it, made with this key:',
  fingerprint: 'Fingerprint',
  key: 'Public key',
  compareKey:
    'Whoever could change this site could change this fingerprint too: compare it with one that you have from elsewhere, or noted before. GnuPG shows that of a key you have fetched:',
  checkSignature:
    'Then take the key in and check the signature. GnuPG has to say that it is good, and name the same fingerprint. Its warning that the key is not certified says only that you have not told it to trust the key:',
} as const;

/** What shows the fingerprint of a key in a file, takes the key in, and checks the signature of the list with it. */
export const signatureCommands = (file: string): { compare: string; check: readonly string[] } => ({
  compare: `gpg --show-keys --with-fingerprint ${file}`,
  check: [`gpg --import ${file}`, verifyText.signatureCommand],
});

/** What compares every file of an unpacked pack with its list, on each system. */
export const listCommands: readonly { system: string; command: string }[] = [
  {
    system: 'Windows, in PowerShell, which names what differs',
    command:
      "Get-Content SHA256SUMS | ForEach-Object { $sum, $file = $_ -split '\\s+', 2; if ((Get-FileHash $file).Hash -ne $sum) { $file } }",
  },
  { system: 'macOS, in Terminal', command: 'shasum -a 256 -c SHA256SUMS' },
  { system: 'Linux', command: 'sha256sum -c SHA256SUMS' },
];

/** What computes the checksum of a file, on each system. */
export const checksumCommands = (file: string): { system: string; command: string }[] => [
  { system: 'Windows, in PowerShell', command: `Get-FileHash -Algorithm SHA256 ${file}` },
  { system: 'macOS, in Terminal', command: `shasum -a 256 ${file}` },
  { system: 'Linux', command: `sha256sum ${file}` },
];
