import { contractLifecycle } from '../../server/contracts/contract-lifecycle.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import type { ContractRow } from './contract.ts'

const states = new Map(Object.entries(contractLifecycle.states))

/** The contract's state as a chip in the reader's language. */
export const ContractState = ({ contract: { state, stateLabel } }: { contract: ContractRow }) => {
  const word = useWording()
  const known = states.get(state)
  return <StateChip label={known ? word(known) : stateLabel} tone={known?.tone ?? 'refused'} />
}
