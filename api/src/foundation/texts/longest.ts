/**
 * House: how long the texts of commands may be, in characters, by what they say. What is sent is checked by it
 * (`inputs.ts`), and no form takes more: the browser reads the same numbers.
 */
export const longest = {
  /** 说明, 意见: a few sentences. */
  note: 2000,
  /** 职责依据, 应用场景的用途, 再利用的去向 */
  grounds: 1000,
  /** 事项, and in which way something is provided. */
  matter: 500,
  /** Why an item is collected although others publish it. */
  reason: 500,

  lawTitle: 200,
  lawNumber: 100,
  lawArticle: 100,
  /** A decision, a duty, whatever is cited in one line. */
  line: 200,
  /** A question of the provider's own to whoever asks, a choice that it leaves, and an answer in words. */
  question: 200,
  choice: 60,
  answer: 1000,
  /** A value of the data. */
  value: 200,

  /** Whoever signed or reviewed. */
  signer: 50,
  personName: 60,
  personTitle: 60,
  phone: 40,
  email: 254,
  departmentName: 100,
  departmentShortName: 40,
  departmentNameEn: 200,
  creditCode: 18,
  /** The office to be asked about a resource, and its telephone. */
  office: 100,
  officePhone: 50,
  /** 格式类型 */
  format: 50,
  scenario: 100,
  /** A program that uses the interface. */
  program: 50,
  file: 200,

  account: 80,
  /** Of one that is made here. */
  newAccount: 60,
  password: 200,
  /** Of an authenticator, or a recovery code. */
  code: 40,

  /** What one looks for. */
  words: 100,
  /** The same by a name. */
  name: 60,
  filter: 80,
  hash: 128,
} as const;
