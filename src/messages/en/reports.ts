/** Names of the reports that connectors recognise, by the last part of the connector's id. */
export const reports: Readonly<Record<string, string>> = {};
