/** The classes of words by which an objective is judged in one language; all are folded. */
export interface Lexicon {
  /** KPIs that bound themselves: naming one is specific. */
  readonly selfBounded: RegExp;
  /** Indicators that need a scope: sales of what, traffic where. */
  readonly indicator: RegExp;
  /** Indicators that only count people: gaining some is no outcome without a figure. */
  readonly people: RegExp;
  /** Constructs that no unit measures as they stand, unless a score or a survey is named. */
  readonly construct: RegExp;
  /** What makes a construct measurable. */
  readonly measured: RegExp;
  /** Verbs whose end can be seen: a thing is launched, or it is not. */
  readonly delivery: RegExp;
  /** Things whose delivery proves nothing: a campaign, actions, content. */
  readonly activity: RegExp;
  /** Determiners that make a deliverable one that can be ticked off. */
  readonly definite: RegExp;
  /** Verbs that seek a rank or a reputation: without a figure, a theme. */
  readonly ambition: RegExp;
  /** The head of a sentence that says what to do. */
  readonly action: RegExp;
  /** A clause that states the higher purpose, and the same at the head of the sentence. */
  readonly purpose: RegExp;
  readonly leadingPurpose: RegExp;
  /** A clause that says how: it bounds nothing, and its figures are means. */
  readonly manner: RegExp;
  /** A clause that says how things stand: its figures are not wanted. */
  readonly circumstance: RegExp;
  /** Words that bound nothing: small words, qualities, the firm and its public at large. */
  readonly empty: ReadonlySet<string>;
  /** Words that praise or describe by their form or meaning: “proactive”, “variable”, “vibrant”. */
  readonly quality: RegExp;
  /** Things of which more can always be had; praised, they are no deliverable: “a great team”. */
  readonly collective: RegExp;
  /** Segments of the public that a figure may be about, with the word before them: “existing customers”. */
  readonly segment: RegExp;
  /** Does a noun before another one bound it, as in English? */
  readonly hasCompounds: boolean;
  /** Verbs, which bound nothing either. */
  readonly verb: RegExp;
  /** Channels that are the whole presence of a firm: they bound a figure, not a wish. */
  readonly weakChannel: RegExp;
  /** Named channels after “via” or “through”. */
  readonly channel: RegExp;
  /** Verbs without an end that can be seen; null where a head before a determiner may be no verb. */
  readonly endeavour: RegExp | null;
  /** Verbs of a change, downwards and upwards; a pair of figures is a way from one to the other only with one. */
  readonly lowering: RegExp;
  readonly raising: RegExp;
  /** Verbs of more and less only: “improve” says neither. */
  readonly amount: RegExp;
  readonly moving: RegExp;
}
