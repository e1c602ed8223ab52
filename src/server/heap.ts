import { setFlagsFromString } from 'node:v8'

/**
 * Left to itself the heap may grow to four times what is in use before it is swept: a sheet of ten thousand rows then
 * leaves hundreds of megabytes behind that nobody needs. Twice is enough.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=100')
}
