import { pinyin } from 'pinyin-pro';
import { folded, normalise, rowsOfName } from './normalise.ts';
import { remembered } from './remembered.ts';

/** How far a sound is kept, in letters; what is typed beyond it is not compared. */
export const longestSound = 30;
/** Ways to read on from one syllable: where many polyphones follow each other, the likelier ones. */
const mostWays = 12;

const words = new Intl.Segmenter('zh-Hans-CN', { granularity: 'word' });

/** Usual readings of a character that stands as a word by itself, where no word around it says which; likeliest first. */
const alone: Record<string, readonly string[]> = {
  单: ['dan', 'shan'],
  还: ['hai', 'huan'],
  行: ['xing', 'hang'],
  长: ['chang', 'zhang'],
  重: ['zhong', 'chong'],
  会: ['hui', 'kuai'],
  调: ['diao', 'tiao'],
  差: ['cha', 'chai'],
  乐: ['le', 'yue'],
  率: ['lv', 'shuai'],
  参: ['can', 'shen'],
  曾: ['zeng', 'ceng'],
  朝: ['chao', 'zhao'],
  传: ['chuan', 'zhuan'],
  弹: ['dan', 'tan'],
  度: ['du', 'duo'],
  给: ['gei', 'ji'],
  降: ['jiang', 'xiang'],
  角: ['jiao', 'jue'],
  解: ['jie', 'xie'],
  卡: ['ka', 'qia'],
  石: ['shi', 'dan'],
  系: ['xi', 'ji'],
  校: ['xiao', 'jiao'],
  车: ['che', 'ju'],
  地: ['di', 'de'],
  的: ['de', 'di'],
  提: ['ti', 'di'],
  厦: ['sha', 'xia'],
  藏: ['cang', 'zang'],
  大: ['da', 'dai'],
  六: ['liu', 'lu'],
  落: ['luo', 'la'],
  模: ['mo', 'mu'],
  泊: ['bo', 'po'],
  宿: ['su', 'xiu'],
  便: ['bian', 'pian'],
  省: ['sheng', 'xing'],
  盛: ['sheng', 'cheng'],
  尉: ['wei', 'yu'],
  血: ['xue', 'xie'],
  择: ['ze', 'zhai'],
  轧: ['ya', 'zha'],
  粘: ['zhan', 'nian'],
  蚌: ['bang', 'beng'],
  埔: ['pu', 'bu'],
  堡: ['bao', 'pu', 'bu'],
  番: ['fan', 'pan'],
  涡: ['wo', 'guo'],
  浚: ['jun', 'xun'],
  莘: ['shen', 'xin'],
  祭: ['ji', 'zhai'],
  区: ['qu'],
  县: ['xian'],
};

/** Words whose reading the dictionary of readings does not have. */
const known: Record<string, readonly string[]> = {
  差旅: ['chai', 'lv'],
  差旅费: ['chai', 'lv', 'fei'],
  出差: ['chu', 'chai'],
  差事: ['chai', 'shi'],
  还款: ['huan', 'kuan'],
  还贷: ['huan', 'dai'],
  还建: ['huan', 'jian'],
  偿还: ['chang', 'huan'],
  归还: ['gui', 'huan'],
};

const plain = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });

/** `ü` is typed `v`, and `u` where it makes no other syllable of l and n plain. */
const asTyped = (syllable: string): string[] =>
  /^[ln]v/.test(syllable) ? [syllable, syllable.replace('v', 'u')] : [syllable];

/** The readings of one word, character by character. A word is read as a word: no reading reaches across its border. */
const readingsOfWord = remembered((word: string): string[][] => {
  const characters = [...word];
  const first = characters[0] ?? '';
  if (characters.length === 1) return [[...(alone[first] ?? plain(first))].flatMap(asTyped)];
  const read = known[word] ?? plain(word);
  return characters.map((character, at) => {
    const syllable = read[at] ?? '';
    // 局长, 处长, 所长: whoever heads it; but 特长, 全长
    const heads = character === '长' && at === characters.length - 1 && syllable !== 'zhang';
    return [syllable, ...(heads ? ['zhang'] : [])].flatMap(asTyped);
  });
}, 20_000);

/** Every usual reading of each Han character of a run, toneless, likeliest first. */
export const readingsOf = (hanRun: string): string[][] =>
  [...words.segment(hanRun)].flatMap(({ segment }) => readingsOfWord(segment));

/** The ways to read on from each place of a run: the longest kept part of each, without repeats. */
function waysFrom(readings: readonly (readonly string[])[]): string[][] {
  const from: string[][] = [];
  let next: string[] = [''];
  for (const syllables of [...readings].reverse()) {
    const ways = syllables.flatMap((syllable) => next.map((rest) => (syllable + rest).slice(0, longestSound)));
    next = [...new Set(ways)].slice(0, mostWays);
    from.push(next);
  }
  return from.reverse();
}

const initialsOf = (readings: readonly (readonly string[])[]) =>
  readings.map((syllables) => [...new Set(syllables.map((syllable) => syllable.charAt(0)))]);

const isHan = (unit: string) => /^\p{Script=Han}$/u.test(unit);

/** The name's rows cut where Han characters end: `[['婚', '姻'], ['gis']]`. */
function* stretchesOf(name: string): Generator<{ units: string[]; begins: boolean }> {
  let begins = true;
  for (const row of rowsOfName(normalise(name))) {
    let units: string[] = [];
    for (const unit of row) {
      if (isHan(unit)) {
        units.push(unit);
        continue;
      }
      if (units.length > 0) yield { units, begins };
      yield { units: [unit], begins: begins && units.length === 0 };
      [units, begins] = [[], false];
    }
    if (units.length > 0) yield { units, begins };
    begins = false;
  }
}

/**
 * How a name sounds: pinyin and initials from each syllable on, and its Latin words: 婚姻 gives `hunyin yin` and `hy y`.
 * What begins the name is there once more with `^` before it. What is typed is found where one of them starts with it.
 */
export type Sounds = { pinyin: readonly string[]; initials: readonly string[] };

export function soundsOf(name: string): Sounds {
  const [pinyin, initials] = [new Set<string>(), new Set<string>()];
  for (const { units, begins } of stretchesOf(name)) {
    const [first = ''] = units;
    if (!isHan(first)) {
      pinyin.add(first);
      if (begins) pinyin.add(`^${first}`);
      continue;
    }
    const readings = readingsOf(units.join(''));
    for (const [ways, sounds] of [
      [waysFrom(readings), pinyin],
      [waysFrom(initialsOf(readings)), initials],
    ] as const) {
      for (const sound of ways.flat()) sounds.add(sound);
      if (begins) for (const sound of ways[0] ?? []) sounds.add(`^${sound}`);
    }
  }
  return { pinyin: [...pinyin], initials: [...initials] };
}

/** Whether a name sounds like what was typed, from some syllable on; with `^` before it, from the first. */
export const soundsLike = ({ pinyin, initials }: Sounds, typed: string): boolean =>
  pinyin.some((sound) => sound.startsWith(typed)) || initials.some((sound) => sound.startsWith(typed));

/** Where typed pinyin or initials sound in a text: `[start, end)` in UTF-16 units, or null. */
export function soundsAt(name: string, typed: string): [number, number] | null {
  for (const { index, 0: run } of folded(name).matchAll(/\p{Script=Han}+/gu)) {
    const readings = readingsOf(run);
    const characters = [...run];
    for (let from = 0; from < characters.length; from += 1) {
      const rest = readings.slice(from);
      const count = heardIn(rest, typed) ?? heardIn(initialsOf(rest), typed);
      if (count === null) continue;
      const start = index + characters.slice(0, from).join('').length;
      return [start, start + characters.slice(from, from + count).join('').length];
    }
  }
  return null;
}

/** Over how many syllables the letters typed are heard, the last perhaps in part; null where they are not. */
function heardIn(readings: readonly (readonly string[])[], typed: string): number | null {
  const [syllables, ...rest] = readings;
  for (const syllable of syllables ?? []) {
    if (syllable === '') continue;
    if (syllable.startsWith(typed)) return 1;
    if (!typed.startsWith(syllable)) continue;
    const further = heardIn(rest, typed.slice(syllable.length));
    if (further !== null) return further + 1;
  }
  return null;
}
