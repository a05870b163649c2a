/** What a meter counts: energy taken from the network, released into it, or produced behind it (a prosumer's). */
export type MeterCounts = 'taken' | 'released' | 'produced'
