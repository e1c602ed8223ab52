import { useSyncExternalStore } from 'react'
import { useKept } from './keep.ts'
import type { Room } from './tokens.ts'

/** The widest screen that counts as a phone; the style sheets use the same number. */
/** 打印的纸也窄，但不是手机。 */
const phoneQuery = 'screen and (max-width: 820px)'

export function useRoom(): Room & { readonly setLarge: (large: boolean) => void } {
  const [large, setLarge] = useKept('large', false)
  const phone = useMedia(phoneQuery)
  const still = useMedia('(prefers-reduced-motion: reduce)')
  return { large, phone, still, setLarge }
}

export function useIsPhone(): boolean {
  return useMedia(phoneQuery)
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const media = matchMedia(query)
      media.addEventListener('change', tell)
      return () => media.removeEventListener('change', tell)
    },
    () => matchMedia(query).matches,
  )
}
