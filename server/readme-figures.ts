import { toMermaid } from './lifecycle/to-mermaid.ts'
import { orderLifecycle } from './orders/order-lifecycle.ts'
import { grants, type Permission, permissions, roles } from './staff/roles.ts'

const orderDiagram = (): string => `\`\`\`mermaid\n${toMermaid(orderLifecycle)}\n\`\`\``

const roleMatrix = (): string => {
  const marks = (permission: Permission) => roles.map((role) => (grants(permission, role) ? '●' : ' '))
  const rows = (Object.keys(permissions) as Permission[]).map((permission) => [
    `\`${permission}\``,
    ...marks(permission),
  ])
  const lines = [['permission', ...roles], roles.map(() => '---').concat('---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const figures: Record<string, () => string> = { 'order diagram': orderDiagram, 'role matrix': roleMatrix }

/** The README with its generated figures (between `<!-- name -->` and `<!-- /name -->`) as the code has them now. */
export const withFigures = (readme: string): string =>
  Object.entries(figures).reduce((text, [name, draw]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`README has no place for the ${name}`)
    return `${text.slice(0, from + open.length)}\n${draw()}\n${text.slice(to)}`
  }, readme)
