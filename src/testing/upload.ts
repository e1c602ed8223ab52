/** The smallest file that is what its name says. */
export const pdf = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
  Buffer.alloc(200, 32),
  Buffer.from('\n%%EOF\n'),
])

/** A browser's multipart form with one file in it. */
export function uploadForm(name: string, bytes: Buffer) {
  const edge = '----faheng'
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
  }
}
