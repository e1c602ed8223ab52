import type { FastifyInstance } from 'fastify'
import { directoryPage, type NeedName, needs, publishedPage } from '../../portal/directory-pages.ts'
import { homePage } from '../../portal/plain-pages.ts'
import { bodyOf, laterPage, momentOf, type Portal, queryOf, show, soon } from './parts.ts'

/** The first page, the directory, what is public, and the two switches. */
export function publicRoutes(app: FastifyInstance, portal: Portal): void {
  const { base, bureau, port } = portal

  app.get('/', (request, reply) => show(portal, request, reply, homePage(base, bureau)))

  app.get('/directory', async (request, reply) => {
    const { need: name = '', street = '', q = '' } = queryOf(request)
    const need = Object.hasOwn(needs, name) ? (name as NeedName) : null
    const asks = { kinds: need ? [...needs[need].kinds] : [], street: street.slice(0, 60), q: q.slice(0, 30) }
    const found = await soon(port.call('directory', asks))
    if (found === 'later') return show(portal, request, reply, laterPage(base))
    return show(
      portal,
      request,
      reply,
      directoryPage(base, { need, street, q: asks.q, bureau, now: momentOf(portal), ...found }),
    )
  })

  app.get('/published', async (request, reply) => {
    const found = await soon(port.call('published', {}))
    return show(portal, request, reply, found === 'later' ? laterPage(base) : publishedPage(found))
  })

  app.post('/looks', (request, reply) => {
    const { back = '/', switch: named = '' } = bodyOf(request)
    const letter = { large: 'l', contrast: 'c' }[named] ?? ''
    const looks = request.cookies['looks'] ?? ''
    const next = letter && looks.includes(letter) ? looks.replace(letter, '') : `${looks}${letter}`
    reply.setCookie('looks', next.replace(/[^lc]/g, '').slice(0, 2), {
      path: base || '/',
      maxAge: 365 * 86_400,
      sameSite: 'lax',
      httpOnly: true,
      secure: portal.tls,
    })
    return reply.redirect(`${base}${isOwnPath(back) ? back : '/'}`, 303)
  })
}

/** A way back on this site and nowhere else. */
function isOwnPath(path: string): boolean {
  return /^\/[\w/-]*$/.test(path) && !path.startsWith('//')
}
