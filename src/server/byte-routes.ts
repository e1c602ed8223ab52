import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { giveCertificate, giveFile, giveList, givePaper, giveReport, takeFile } from './byte-handlers.ts'
import { giveSums } from './city-xlsx.ts'
import { contract } from './contract.ts'
import { archiveRoundParams } from './contract-archive.ts'
import { certificateParams } from './contract-certificates.ts'
import { printQuery, reportParams } from './contract-drafting.ts'
import type { Desk } from './desk-parts.ts'
import { doorkeeper } from './doorkeeper.ts'
import { giveAnnex, giveReportDocx, giveReportHtml } from './drafting-bytes.ts'
import { giveRoster } from './exam-roster.ts'
import { takeRosterFile } from './exam-roster-in.ts'
import { giveKeptCertificate } from './give-certificate.ts'
import { giveDestruction } from './give-destruction.ts'
import { giveProof } from './give-proof.ts'
import { giveReadingFile } from './give-reading-file.ts'
import { giveBlankReplayer, giveReplayer } from './give-replayer.ts'
import { intakeBytes } from './intake-bytes.ts'
import { Refused, sendProblem } from './problems.ts'
import { giveResults } from './results-xlsx.ts'
import type { SignedIn } from './signed-in.ts'
import { giveUnits } from './unit-xlsx.ts'
import { upstreamBytes } from './upstream-bytes.ts'
import { purposeQuery } from './watermark.ts'

export interface Bytes {
  readonly desk: Desk
  readonly who: SignedIn
  readonly request: FastifyRequest
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
}

/** A file on its way out. */
export interface Outgoing {
  readonly name: string
  readonly type: string
  readonly body: NodeJS.ReadableStream | Buffer
}

const id = z.uuid({ error: '编号格式不对' })

/** The answers that are bytes; everything else is in the contract. */
export const byteRoutes = {
  'POST /api/files': { give: takeFile },
  'GET /api/files/:id/content': { params: z.strictObject({ id }), give: giveFile },
  'GET /api/matters/:id/papers/:seq/docx': {
    params: contract['GET /api/matters/:id/papers/:seq'].params,
    give: givePaper,
  },
  'GET /api/lines/:line/matters.xlsx': {
    params: contract['GET /api/lines/:line/matters'].params,
    query: contract['GET /api/lines/:line/matters'].query
      .omit({ page: true, size: true, after: true })
      .extend(purposeQuery),
    give: giveList,
  },
  'GET /api/matters/:id/proof.html': {
    params: contract['GET /api/matters/:id'].params,
    query: z.strictObject(purposeQuery),
    give: giveProof,
  },
  'GET /api/matters/:id/replayer.html': { params: contract['GET /api/matters/:id'].params, give: giveReplayer },
  'GET /api/review-results.xlsx': { query: contract['GET /api/review-results'].query, give: giveResults },
  'GET /api/matters/:id/readings/:row/files/:file': {
    params: contract['GET /api/matters/:id/readings/:row'].params.extend({ file: id }),
    give: giveReadingFile,
  },
  'GET /api/replayer.html': { give: giveBlankReplayer },
  'POST /api/exams/:id/roster-file': { params: z.strictObject({ id }), give: takeRosterFile },
  'GET /api/exams/:id/roster.xlsx': {
    params: z.strictObject({ id }),
    query: z.strictObject(purposeQuery),
    give: giveRoster,
  },
  'GET /api/matters/:id/units.xlsx': { params: contract['GET /api/matters/:id'].params, give: giveUnits },
  'GET /api/oversight/certificate/docx': {
    query: contract['GET /api/oversight/certificate'].query,
    give: giveCertificate,
  },
  'GET /api/oversight/certificates/:id/docx': { params: certificateParams, give: giveKeptCertificate },
  'GET /api/city/sums.xlsx': { query: contract['GET /api/city/sums'].query, give: giveSums },
  'GET /api/archive/rounds/:id/docx': { params: archiveRoundParams, give: giveDestruction },
  'GET /api/reports/:year/docx': { params: contract['GET /api/reports/:year'].params, give: giveReport },
  ...intakeBytes,
  ...upstreamBytes,
  'GET /api/report-drafts/:id/docx': { params: reportParams, query: printQuery, give: giveReportDocx },
  'GET /api/report-drafts/:id/annex': { params: reportParams, query: printQuery, give: giveAnnex },
  'GET /api/report-drafts/:id/html': { params: reportParams, query: printQuery, give: giveReportHtml },
} as const

interface ByteRoute {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  give(bytes: Bytes): Promise<Outgoing | Refused | Readonly<Record<string, unknown>>>
}

export async function mountBytes(app: FastifyInstance, desk: Desk): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 5, parts: 6, fileSize: 30 * 1024 * 1024, fieldSize: 1000, headerPairs: 100 },
  })
  for (const [endpoint, { params, query, give }] of Object.entries<ByteRoute>(byteRoutes)) {
    const [method, url] = endpoint.split(' ') as ['GET' | 'POST', string]
    app.route({
      method,
      url,
      schema: { ...(params ? { params } : {}), ...(query ? { querystring: query } : {}) },
      ...(method === 'POST' ? { bodyLimit: 31 * 1024 * 1024 } : {}),
      onRequest: doorkeeper(desk, endpoint),
      handler: async (request, reply) => {
        const { params, query, signedIn } = request
        if (!signedIn) throw new Error('没有登录却到了这里')
        const given = await give({
          desk,
          who: signedIn,
          request,
          params: params as Bytes['params'],
          query: query as Bytes['query'],
        })
        reply.header('cache-control', 'private, no-store')
        if (given instanceof Refused) return sendProblem(reply, request, given)
        return isOutgoing(given) ? send(reply, given) : reply.send(given)
      },
    })
  }
}

function isOutgoing(given: Outgoing | Readonly<Record<string, unknown>>): given is Outgoing {
  return 'body' in given
}

/** Never shown inside the site: what somebody uploaded is downloaded, with its Chinese name (RFC 5987). */
function send(reply: FastifyReply, { name, type, body }: Outgoing): FastifyReply {
  const ascii = /^[\w .-]+$/.test(name) ? name : `file${/\.\w{1,8}$/.exec(name)?.[0] ?? ''}`
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(body)
}

function encoded(name: string): string {
  return encodeURIComponent(name.replace(/[\\/:*?"<>|\r\n]/g, '_')).replace(
    /['()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
