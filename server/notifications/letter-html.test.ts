import { expect, it } from 'vitest'
import { letterHtml } from './letter-html.ts'

it('a letter in HTML has paragraphs, line breaks and lists, and runs nothing that a person wrote', () => {
  const html = letterHtml(
    'Заявка № 1 <2>',
    'Доброго дня, Їв’я!\n\n<script>alert("x")</script>\nдругий рядок\n\n- Заявка: № 1\n- Статус: В роботі',
  )
  expect(html).toContain('<title>Заявка № 1 &lt;2&gt;</title>')
  expect(html).toContain('<p>Доброго дня, Їв’я!</p>')
  expect(html).toContain('<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;<br>другий рядок</p>')
  expect(html).toContain('<ul><li>Заявка: № 1</li><li>Статус: В роботі</li></ul>')
})
