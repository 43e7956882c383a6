/** What was said back on the phone, for a letter. The same rules as for the customer's page (src/app/page/written_form.hpp). */
export interface SpokenFrame {
  /** Stands before the account when it is read aloud; a letter begins with the account itself. */
  heard: string;
  /** The question that ends what is read aloud; a letter does not ask it again. */
  ask: string;
  /** Their own sentences, quoted as theirs. */
  told: (account: string) => string;
}

const firstPerson = /(?<!\btold )\b(?:I|I['’]\p{L}+|me|my|mine|myself)\b/gu;
const secondPerson = /\b(?:you|your|yours)\b/giu;

/** "I opened it": the customer speaks. Then it is more about "me" than about "you"; "you told me" is a colleague's word. */
function isTheirVoice(text: string): boolean {
  const outside = text.replace(/“[^”]*”/g, '');
  const first = outside.match(firstPerson)?.length ?? 0;
  return first > 0 && first >= (outside.match(secondPerson)?.length ?? 0);
}

export function writtenForm(spoken: string, frame: SpokenFrame): string {
  const lines = spoken
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== frame.ask)
    .map((line) => {
      if (!line.startsWith(frame.heard)) return line;
      const account = line.slice(frame.heard.length).trim();
      return isTheirVoice(account) ? frame.told(account) : account;
    });
  return lines.join('\n').trim();
}
