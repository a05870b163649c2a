import { toMermaid } from './lifecycle/to-mermaid.ts'
import { orderLifecycle } from './orders/order-lifecycle.ts'
import { grants, type Permission, permissions, type Role, roles } from './staff/roles.ts'

const orderDiagram = (): string => `\`\`\`mermaid\n${toMermaid(orderLifecycle)}\n\`\`\``

/** One row a noun: which of its verbs each role may do. */
const roleMatrix = (): string => {
  const all = (Object.keys(permissions) as Permission[]).map((permission) => {
    const [noun = '', verb = ''] = permission.split('.')
    return { permission, noun, verb }
  })
  const rows = [...new Set(all.map(({ noun }) => noun))].map((noun) => {
    const own = all.filter((each) => each.noun === noun)
    const verbsOf = (role: Role) => own.filter(({ permission }) => grants(permission, role)).map(({ verb }) => verb)
    return [`\`${noun}\``, ...roles.map((role) => verbsOf(role).join(', '))]
  })
  const lines = [['', ...roles], roles.map(() => '---').concat('---'), ...rows]
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
