/** What people belong to, or once did, by which they may know each other. Source: PRODUCT.md practice 17. */
export const bodyKinds = ['trade-body', 'chamber', 'club', 'board', 'former-employer', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];
