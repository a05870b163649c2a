const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const blockOf = (block: string): string => {
  const lines = block.split('\n').map(escapeHtml)
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>${lines.map((line) => `<li>${line.slice(2)}</li>`).join('')}</ul>`
  }
  return `<p>${lines.join('<br>')}</p>`
}

/** A letter's plain text as an HTML page: paragraphs, line breaks and «- » lists, everything else escaped. */
export const letterHtml = (subject: string, body: string): string => {
  const blocks = body.split(/\n{2,}/).filter((block) => block.trim() !== '')
  return [
    `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0 auto;max-width:40rem;padding:1rem;font:16px/1.5 sans-serif;color:#1b1f24">',
    ...blocks.map(blockOf),
    '</body></html>',
  ].join('\n')
}
