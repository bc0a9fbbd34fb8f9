import { lowerTail } from './testing/binomialTail';

/** What is known of a campaign that brings clicks. */
export interface CampaignSigns {
  readonly clicks: number;
  readonly conversions: number;
  /** Sessions that the web analytics saw from these clicks. */
  readonly sessions?: number | undefined;
  /** Share of the sessions that leave at once, 0 to 1. */
  readonly bounceRate?: number | undefined;
  /** Carts or forms begun. */
  readonly started?: number | undefined;
  /** Conversion rate of a click that is hoped for; 0.02 unless told. */
  readonly expectedRate?: number | undefined;
}

/** Where to look when clicks bring nothing (project brief, row M251: landing page, offer, targeting) — and the measure itself. */
export type Hypothesis = 'tracking' | 'landing-page' | 'offer' | 'targeting';

export type Sign =
  | 'sessions-missing'
  | 'bounce-high'
  | 'bounce-low'
  | 'started-without-end'
  | 'nothing-started'
  | 'nothing-recorded'
  | 'no-sign';

export interface Diagnosis {
  /** `too-early`: so few clicks that chance alone explains the result; `as-expected`: there is nothing to explain. */
  readonly verdict: 'too-early' | 'as-expected' | 'below-expectation';
  /** Probability of so few conversions if the expected rate were true. */
  readonly chance: number;
  /** Clicks from which no conversion at all would be telling at 95 %. */
  readonly clicksNeeded: number;
  /** Most likely first; empty unless the result is below expectation. */
  readonly hypotheses: readonly { readonly hypothesis: Hypothesis; readonly sign: Sign }[];
}

export type DiagnosisRefusal = 'not-a-count' | 'more-conversions-than-visitors' | 'rate-out-of-range';

const EXPECTED_RATE = 0.02;
/** Under this share of the clicks, sessions get lost between the ad and the page: slow page, broken link, missing tag. */
const FEWEST_SESSIONS = 0.7;
/** Conventions of the trade, shown with the result; a page of one article may live with more. */
const HIGH_BOUNCE = 0.6;
const TELLING = 0.05;

/**
 * Reads the signs around a campaign with clicks and few conversions: first whether chance explains it, then where the
 * trouble may lie. Hypotheses, not proofs: each comes with the sign that speaks for it.
 */
export function diagnose(
  signs: CampaignSigns,
):
  | { readonly ok: true; readonly diagnosis: Diagnosis }
  | { readonly ok: false; readonly reason: DiagnosisRefusal } {
  const { clicks, conversions, expectedRate = EXPECTED_RATE } = signs;
  const counts = [clicks, conversions, signs.sessions ?? 0, signs.started ?? 0];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0) || clicks === 0)
    return { ok: false, reason: 'not-a-count' };
  if (conversions > clicks) return { ok: false, reason: 'more-conversions-than-visitors' };
  const shares = [expectedRate, signs.bounceRate ?? 0.5];
  if (!shares.every((share) => share >= 0 && share <= 1) || expectedRate === 0 || expectedRate === 1)
    return { ok: false, reason: 'rate-out-of-range' };
  const chance = lowerTail(conversions, clicks, expectedRate);
  const clicksNeeded = Math.ceil(Math.log(TELLING) / Math.log1p(-expectedRate));
  const isMet = conversions >= clicks * expectedRate;
  const verdict = isMet ? 'as-expected' : chance > TELLING ? 'too-early' : 'below-expectation';
  return {
    ok: true,
    diagnosis: {
      verdict,
      chance,
      clicksNeeded,
      hypotheses: verdict === 'below-expectation' ? ranked(signs) : [],
    },
  };
}

function ranked({
  clicks,
  conversions,
  sessions,
  bounceRate,
  started,
}: CampaignSigns): Diagnosis['hypotheses'] {
  const areSessionsMissing = sessions !== undefined && sessions < clicks * FEWEST_SESSIONS;
  const isBounceHigh = bounceRate !== undefined && bounceRate >= HIGH_BOUNCE;
  const isEndMissing = started !== undefined && started > Math.max(2, 2 * conversions);
  const found: { hypothesis: Hypothesis; sign: Sign; weight: number }[] = [
    {
      hypothesis: 'landing-page',
      sign: areSessionsMissing ? 'sessions-missing' : isBounceHigh ? 'bounce-high' : 'no-sign',
      weight: areSessionsMissing ? 3 : isBounceHigh ? 2 : 0.3,
    },
    {
      hypothesis: 'offer',
      sign: isEndMissing
        ? 'started-without-end'
        : bounceRate !== undefined && !isBounceHigh
          ? 'bounce-low'
          : 'no-sign',
      weight: isEndMissing ? 2.5 : bounceRate !== undefined && !isBounceHigh ? 1 : 0.2,
    },
    {
      hypothesis: 'targeting',
      sign: started === 0 ? 'nothing-started' : 'no-sign',
      weight: started === 0 ? 1.5 : 0.1,
    },
    // No conversion at all among many clicks is as often a missing tag as a bad page.
    ...(conversions === 0
      ? [{ hypothesis: 'tracking', sign: 'nothing-recorded', weight: isEndMissing ? 2.6 : 0.25 } as const]
      : []),
  ];
  return found.sort((a, b) => b.weight - a.weight).map(({ hypothesis, sign }) => ({ hypothesis, sign }));
}
