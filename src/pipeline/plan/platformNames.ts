import { words } from './words';

/** The words by which a budget line names an advertising platform. */
const PLATFORM_NAMES: Readonly<Record<string, readonly string[]>> = {
  google_ads: ['google', 'youtube'],
  microsoft_ads: ['microsoft', 'bing'],
  meta_ads: ['meta', 'facebook', 'instagram'],
  linkedin_ads: ['linkedin'],
  tiktok_ads: ['tiktok'],
};

/** The platforms that a text names; none when it speaks of advertising in general. */
export function platformsNamed(text: string): readonly string[] {
  const said = ` ${words(text)} `;
  return Object.entries(PLATFORM_NAMES)
    .filter(([, names]) => names.some((name) => said.includes(` ${name} `)))
    .map(([platform]) => platform);
}
