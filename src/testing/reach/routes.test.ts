import { expect, test } from 'vitest'
import { byteRoutes } from '../../server/byte-routes.ts'
import { contract } from '../../server/contract.ts'
import { paths } from './prove.ts'
import { drawnBy, notDrawn } from './routes.ts'

const asked = [...Object.keys(contract), ...Object.keys(byteRoutes)].filter((endpoint) => endpoint.startsWith('GET '))

test('每一种读的请求都在查看范围的证明里，或者写明为什么不必；新加的忘不掉', () => {
  const named: Readonly<Record<string, string | undefined>> = { ...drawnBy, ...notDrawn }
  const forgotten = asked.filter((endpoint) => !Object.hasOwn(paths, endpoint) && named[endpoint] === undefined)
  expect(forgotten).toEqual([])
})

test('写着的读法都真有，没有重复说两遍的，也没有已经不在的请求', () => {
  const missing = Object.values(drawnBy).filter((path) => !Object.hasOwn(paths, path))
  const own = Object.keys(paths).filter((path) => path.startsWith('GET '))
  const twice = [...own, ...Object.keys(drawnBy), ...Object.keys(notDrawn)]
  const gone = twice.filter((endpoint) => !asked.includes(endpoint))
  expect({ missing, gone, twice: twice.filter((one, at) => twice.indexOf(one) !== at) }).toEqual({
    missing: [],
    gone: [],
    twice: [],
  })
})
