/** Slugs of the published typologies and of the modern ones, as reports name them. */
export const TYPOLOGIES = [
  'impersonating-police',
  'impersonating-boss',
  'guess-who',
  'fake-persona',
  'insurance-subsidy',
  'drug-parcel',
  'phone-arrears',
  'card-charge',
  'refund',
  'flight-change',
  'parcel-delivery',
  'points-exchange',
  'credit-card',
  'loan',
  'job-offer',
  'phishing-site',
  'task-rebate',
  'fake-investment',
  'fake-shopping',
  'credit-record',
  'romance',
  'game-trading',
] as const;

export type Typology = (typeof TYPOLOGIES)[number];
