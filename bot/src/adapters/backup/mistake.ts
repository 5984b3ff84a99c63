/** What an operator is told in one line: which file or table is not as it has to be, and how. */
export class BackupMistake extends Error {
  override name = 'BackupMistake';
}
