/** What the command line prints. */
export const cli = {};
