/** 〔2021〕, [2021], （2021） and 【2021】 are the same number, full width or half, with blanks or without. */
export function sameNumber(text: string): string {
  const plain = /^[!-~]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '')
  return plain
    .toUpperCase()
    .replace(/[〔[(【〈<﹝［]/g, '(')
    .replace(/[〕\])】〉>﹞］]/g, ')')
}
