import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** The description is made from the schemas that validate; there is no second truth. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '法衡接口',
        version,
        description: '办事人员页面与服务器之间的全部接口。写操作须带请求头 x-faheng: desk。',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'faheng' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform as never,
  })
}

export function answerDescription(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } as never }, async (_request, reply) => {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger()))
  })
}
