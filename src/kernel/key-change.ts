/** What can become of the key a district signs with. */
export const keyChanges = { renew: '更换密钥', lost: '挂失密钥并换新' } as const
export type KeyChange = keyof typeof keyChanges

/** Letters that are under way, and files that are carried, arrive within this time. */
export const overlapDays = 14
