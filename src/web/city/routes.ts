import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { desk } from '../desk-route.ts'
import { cityAddress } from './address.ts'

const city = createRoute({
  getParentRoute: () => desk,
  path: '/city',
  validateSearch: cityAddress,
  component: lazyRouteComponent(() => import('./city-page.tsx'), 'CityPage'),
})

const handingUp = createRoute({
  getParentRoute: () => desk,
  path: '/handing-up',
  component: lazyRouteComponent(() => import('./handing-up-page.tsx'), 'HandingUpPage'),
})

const letters = createRoute({
  getParentRoute: () => desk,
  path: '/letters',
  component: lazyRouteComponent(() => import('./letters-page.tsx'), 'LettersPage'),
})

const letter = createRoute({
  getParentRoute: () => desk,
  path: '/letters/$from/$no',
  component: lazyRouteComponent(() => import('./letter-page.tsx'), 'LetterPage'),
})

const keys = createRoute({
  getParentRoute: () => desk,
  path: '/district-keys',
  component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
})

/** A city's sums, a district's letters to its city and to other districts, and the key it signs them with. */
export const cityRoutes = [city, handingUp, letters, letter, keys] as const
