/** What a page needs to show one report, made by a server: `jalon powerbi embed-token` prints it, `src/powerbi/embed` reads it. */
export interface EmbedDetails {
  /** Address of the report at Power BI. */
  readonly embedUrl: string;
  /** Id of the report. */
  readonly id: string;
  readonly token: string;
  /** End of the token, an ISO instant. */
  readonly expiration: string;
}
