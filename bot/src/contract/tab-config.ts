/** What the service tells the page that it serves, in its `koppi` meta element. */
export interface TabConfig {
  readonly mode: 'local' | 'production';
  /** The tab's registration in Entra. */
  readonly clientId: string;
  /** Where the tab opens inside Teams; absent where it is not known. */
  readonly openInTeams?: string;
}
