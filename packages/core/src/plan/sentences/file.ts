import { withParticle } from '../korean.ts'
import type { Place } from '../place.ts'
import { nothing, quoted, type Sentence, same, sentence } from './sentence.ts'

/** Why a YAML file cannot be read, by the code of the `yaml` package. */
const reasons: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  BAD_INDENT: { ko: '들여쓰기가 맞지 않습니다', en: 'the indentation does not fit' },
  TAB_AS_INDENT: { ko: '들여쓰기에 탭을 쓸 수 없습니다', en: 'tabs cannot indent; use spaces' },
  MISSING_CHAR: {
    ko: '닫는 기호나 쉼표, 콜론이 빠졌습니다',
    en: 'a bracket, quote, comma or colon is missing',
  },
  UNEXPECTED_TOKEN: { ko: '이 자리에 올 수 없는 기호입니다', en: 'this sign cannot stand here' },
  BAD_SCALAR_START: {
    ko: '이 글자로 시작하는 값은 따옴표로 묶어야 합니다',
    en: 'a value that starts like this needs quotes',
  },
  BAD_DQ_ESCAPE: {
    ko: '큰따옴표 안의 역슬래시 표기가 잘못되었습니다',
    en: 'a backslash inside double quotes is wrong',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ko: '한 줄에 콜론이 두 번 쓰였습니다. 값을 따옴표로 묶으십시오',
    en: 'two colons on one line; put the value in quotes',
  },
  BLOCK_IN_FLOW: {
    ko: '괄호 안에서는 여러 줄 목록을 쓸 수 없습니다',
    en: 'a block list cannot stand inside brackets',
  },
  MULTILINE_IMPLICIT_KEY: {
    ko: '키는 한 줄에 있어야 합니다(콜론이 빠졌을 수 있습니다)',
    en: 'a key must stand on one line (is a colon missing?)',
  },
  MULTIPLE_DOCS: {
    ko: '한 파일에 문서가 둘 이상입니다(--- 표시)',
    en: 'the file holds more than one document (---)',
  },
  TAG_RESOLVE_FAILED: { ko: '태그(!)는 쓸 수 없습니다', en: 'tags (!) cannot be used' },
  RESOURCE_EXHAUSTION: { ko: '너무 깊이 겹쳐 있습니다', en: 'it is nested too deeply' },
}
const otherwise = { ko: 'YAML 문법에 맞지 않습니다', en: 'this is no valid YAML' }

/** Problems with files and with YAML itself. */
export const fileSentences = {
  file_missing: (d: { file: string }): Sentence =>
    sentence({ ko: `파일 ‘${d.file}’`, en: `the file "${d.file}"` }, nothing, {
      ko: `파일 ${withParticle(`‘${d.file}’`, '이', '가')} 없습니다.`,
      en: `There is no file "${d.file}".`,
    }),

  path_leaves_folder: (d: { path: string }): Sentence =>
    sentence(
      { ko: '계획 폴더 안의 상대 경로', en: 'a relative path inside the plan folder' },
      quoted(d.path),
    ),

  include_not_a_list: (d: { found: string }): Sentence =>
    sentence({ ko: '파일 이름의 목록', en: 'a list of file names' }, same(d.found)),

  include_inside_include: (_: Record<string, never>): Sentence =>
    sentence(
      { ko: 'plan.yaml에만 include', en: 'include in plan.yaml only' },
      { ko: '포함된 파일의 include', en: 'include in an included file' },
      {
        ko: 'include는 plan.yaml에만 쓸 수 있습니다.',
        en: 'Only plan.yaml may include other files.',
      },
    ),

  included_twice: (d: { path: string }): Sentence =>
    sentence({ ko: '한 번만 포함된 파일', en: 'each file once' }, quoted(d.path), {
      ko: `파일 ${withParticle(`‘${d.path}’`, '이', '가')} 두 번 포함되었습니다.`,
      en: `"${d.path}" is included twice.`,
    }),

  yaml_syntax: (d: { reason: string; text: string }): Sentence => {
    const reason = reasons[d.reason] ?? otherwise
    return sentence({ ko: 'YAML 문법에 맞는 글', en: 'valid YAML' }, quoted(d.text), {
      ko: `${reason.ko}.`,
      en: `${reason.en[0].toUpperCase()}${reason.en.slice(1)}.`,
    })
  },

  yaml_alias: (d: { text: string }): Sentence =>
    sentence({ ko: '값 자체', en: 'the value itself' }, quoted(d.text), {
      ko: `참조(${d.text})는 쓸 수 없습니다. 값을 그 자리에 직접 적으십시오.`,
      en: `Aliases (${d.text}) are not used in plans: write the value where it stands.`,
    }),

  key_twice: (d: { key: string; other: Place }): Sentence =>
    sentence({ ko: '한 번만 적은 키', en: 'each key once' }, quoted(d.key), {
      ko: `키 ${withParticle(`‘${d.key}’`, '이', '가')} 두 번 쓰였습니다. 처음 쓰인 곳: ${d.other.file}:${d.other.line}:${d.other.column}.`,
      en: `The key "${d.key}" is given twice; first at ${d.other.file}:${d.other.line}:${d.other.column}.`,
    }),

  key_not_text: (_: Record<string, never>): Sentence =>
    sentence(
      { ko: '단순한 키', en: 'a plain key' },
      { ko: '목록이나 묶음인 키', en: 'a key that is a list or a map' },
    ),
}
