/** Hands a file to the browser to be saved under its name. */
export const saveFile = ({ file, name }: { file: Blob; name: string }): void => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the bytes after the click has been heard.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
