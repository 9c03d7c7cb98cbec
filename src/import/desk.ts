/** What the import did to the text, or noticed in it, without anything left to ask. */
export interface Note {
  /** The line of the source, counted from 1. */
  readonly line: number;
  readonly message: string;
  /** What stood in the source and is gone, as it was written. */
  readonly removed?: string;
  /** What the import wrote instead. */
  readonly added?: string;
}

/** What a person has to decide. */
export interface Question {
  /** Names the question in the answers: a field such as `effective`, or a kind of mark and its line. */
  readonly key: string;
  readonly line: number;
  readonly message: string;
  /** What stands in the file until somebody answers; nothing where the import will not guess. */
  readonly proposal?: string | undefined;
  /** What an answer looks like. */
  readonly expects?: string | undefined;
}

/** A question that was asked, with the lines it stands on and the answer to it, if there is one. */
export interface AskedQuestion extends Question {
  readonly lines: readonly number[];
  readonly answer?: string;
}

/** The answers to the questions of one document, by their keys. */
export type Answers = ReadonlyMap<string, string>;

/** Takes notes and asks questions, for the report of one document. */
export interface Desk {
  note(note: Note): void;
  /** The answer; the proposal where nobody has answered yet; undefined where there is neither. */
  ask(question: Question): string | undefined;
  /** An answer to a question that does not have to be asked, such as another title. */
  given(key: string): string | undefined;
  readonly notes: readonly Note[];
  readonly questions: readonly AskedQuestion[];
  /** The keys of answers that no question asked for. */
  unused(): string[];
}

/** A line to write on, which a report quotes shorter than it is. */
const RUN = /\.{7,}|…{7,}|(?:\\?_){7,}/g;

const shortened = (message: string): string => message.replaceAll(RUN, (run) => run.replaceAll('\\', '').slice(0, 6));

export function openDesk(answers: Answers = new Map<string, string>()): Desk {
  const notes: Note[] = [];
  const questions = new Map<string, AskedQuestion & { readonly lines: number[] }>();
  const used = new Set<string>();
  return {
    note: (note) => void notes.push(note),
    ask(question) {
      const { key, line } = question;
      used.add(key);
      const answer = answers.get(key);
      const before = questions.get(key) ?? {
        ...question,
        message: shortened(question.message),
        lines: [],
        ...(answer !== undefined && { answer }),
      };
      // Passes go down the text: a line asked about twice was the last.
      if (!before.lines.includes(line, -1)) before.lines.push(line);
      questions.set(key, before);
      return answer ?? before.proposal;
    },
    given(key) {
      used.add(key);
      return answers.get(key);
    },
    get notes() {
      return notes;
    },
    get questions() {
      return [...questions.values()];
    },
    unused: () => [...answers.keys()].filter((key) => !used.has(key)),
  };
}

/** Whether a person still has to look at something. */
export function isOpen({ answer }: AskedQuestion): boolean {
  return answer === undefined;
}
