/** What must never be read on a screen or in a log: the client secret and every token. */
export interface Secrets {
  readonly add: (secret: string) => void;
  /** The text with each secret, also where it stands as a part of an address, replaced by `•••`. */
  readonly scrub: (text: string) => string;
}

export function createSecrets(): Secrets {
  const known = new Set<string>();
  return {
    add: (secret) => {
      if (secret === '') return;
      known.add(secret);
      known.add(encodeURIComponent(secret));
    },
    scrub: (text) => {
      // The longest first: a secret may hold another.
      const longestFirst = [...known].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text);
    },
  };
}
