/** Opens a short-lived link to a file once the API has made it; it carries no storage path and ends by itself. */
export async function openLink(made: Promise<{ url: string }>): Promise<void> {
  const link = document.createElement('a')
  link.href = (await made).url
  link.rel = 'noopener'
  link.download = ''
  link.click()
}
