import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'

/**
 * The page's h1: react-admin's <Title> writes into it. Pages that draw a heading of their own leave it empty. The
 * browser tab is named after whichever h1 stands on the page.
 */
export const PageHeading = () => {
  const heading = useRef<HTMLHeadingElement>(null)
  const product = useTranslate()('console.product')
  useEffect(() => {
    const content = document.getElementById('main-content')
    const name = () => {
      const title = [...(content?.querySelectorAll('h1') ?? [])].map((h1) => h1.textContent?.trim()).find(Boolean)
      const wanted = title ? `${title} · ${product}` : product
      if (document.title !== wanted) document.title = wanted
    }
    name()
    const observer = new MutationObserver(name)
    if (content) observer.observe(content, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [product])
  return (
    <Typography
      ref={heading}
      id="react-admin-title"
      variant="h1"
      sx={{ minHeight: 0, pb: 1.5, '&:empty': { display: 'none' } }}
    />
  )
}
