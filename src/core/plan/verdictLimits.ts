import type { ChannelId } from './plan';

/**
 * Days a channel is watched before its verdict; starting points that people change, not figures from a study.
 * Permanent work on search takes months, a mailing has said nearly everything after a week.
 */
export const VERDICT_DAYS: Readonly<Record<ChannelId, number>> = {
  paid_search: 14,
  paid_social: 14,
  display: 21,
  video: 21,
  shopping: 14,
  cross_network: 28,
  affiliates: 28,
  organic_search: 90,
  organic_social: 28,
  email: 7,
  referral: 28,
  direct: 28,
  sms: 7,
  offline: 28,
  other: 28,
};

/** Figures and cases before a verdict, and the miss that means « stop », a share of the target. */
export const VERDICT_LIMITS = { entries: 3, sample: 30, margin: 0.3 } as const;
