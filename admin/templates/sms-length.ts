/** Characters of GSM 03.38 that need no Unicode; Ukrainian has none of its own there. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/u

/** How many messages a text is paid as: 70 signs in one, 67 in each of several (160 and 153 without Ukrainian). */
export const smsParts = (text: string): { signs: number; parts: number } => {
  const signs = [...text].length
  const [single, each] = gsm.test(text) ? [160, 153] : [70, 67]
  return { signs, parts: signs === 0 ? 0 : signs <= single ? 1 : Math.ceil(signs / each) }
}
