import type { SignInMessages } from './sign-in-words.ts'

const demoStaff = ['clerk.zhytomyr', 'clerk.korosten', 'dispatcher.zhytomyr', 'operator', 'manager', 'admin']

/** The names of the demo staff (architecture §7), shown only where the server says that it runs the demo. */
export const DemoSignIns = ({ words, onPick }: { words: SignInMessages; onPick: (username: string) => void }) => (
  <section className="demo">
    <h2>{words.demo}</h2>
    <p>{words.demoHelp}</p>
    <div>
      {demoStaff.map((username) => (
        <button key={username} type="button" onClick={() => onPick(username)}>
          {username}
        </button>
      ))}
    </div>
  </section>
)
