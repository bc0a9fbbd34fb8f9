export { cohortNpv, constantSurvival } from './cohortNpv';
export { continuous } from './continuous';
export { marginMultiple } from './marginMultiple';
export { retentionEndOfPeriod, retentionExclFirst, retentionInclFirst } from './retention';
export { saas } from './saas';
export { simple, simpleMargin } from './simple';
export { traditional } from './traditional';
