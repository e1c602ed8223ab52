/** The names one office acts under (decision 2). own: the matter's organ. */
export const faces = { own: '本机构', bureau: '司法局', government: '区人民政府' } as const
export type Face = keyof typeof faces
