/** Hands a file to the person without any network. */
export function download(name: string, content: Uint8Array | string) {
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  const address = URL.createObjectURL(new Blob([part]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

export function withoutEnding(name: string): string {
  return name.replace(/\.[a-z]{2,4}$/i, '')
}
