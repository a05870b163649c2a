import type { RaRecord } from 'react-admin'
import type { ReadingThresholds } from '../../server/readings/reading-threshold-schema.ts'

/** A row of GET /api/reading-thresholds; `id` is the REM's, version 0 means that it follows the company. */
export interface Thresholds extends RaRecord<number>, ReadingThresholds {
  district: string
  version: number
}

/** The fields of a REM's thresholds, in the order in which they are told and asked for. */
export const thresholdFields = ['spread', 'floorKwh', 'floorPercent', 'powerPercent'] as const
