/** What entities, statements and ties of the analysis graph hold: what a user's question may name. */
export const PROPERTIES: readonly string[] = [
  ...new Set([
    ...['ref', 'kind', 'name', 'identifier', 'scheme', 'check', 'placeholder', 'masked'],
    ...['ref', 'about', 'property', 'value', 'at', 'deliveries'],
    ...['ref', 'from', 'to', 'event', 'at', 'until', 'amount', 'currency', 'duration', 'role', 'direction'],
  ]),
];
