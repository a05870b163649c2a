/** The places whose words come with the console: its first pages, and what belongs to no resource. */
export const wordsAtHand = ['', 'orders', 'visits', 'districts', 'profile']
