/** `start`, `serve` and `board`. */
const en = {
  at: (address: string) => `The board is at ${address}`,
  stop: 'Ctrl-C ends it.',
  ended: 'The board has ended.',
  noOutcome: (plan: string) => `${plan} has not been solved yet: jarip solve ${plan}`,
  notABoard: (folder: string) =>
    `${folder} holds other files; choose an empty folder or one that was made by jarip board.`,
  written: (folder: string) => `The board is in ${folder}; any web server can show it.`,
  portTaken: (port: number) => `Port ${port} is taken; choose another with --port.`,
  badPort: (found: string) => `"${found}" is no port: a whole number from 0 to 65535 is.`,
  reused: (folder: string) =>
    `Nothing has changed since ${folder} was solved; jarip solve solves it anew.`,
}

const ko: typeof en = {
  at: (address) => `약속판 주소: ${address}`,
  stop: '끝내려면 Ctrl-C를 누르세요.',
  ended: '약속판을 끝냈습니다.',
  noOutcome: (plan) => `${plan}은(는) 아직 계산하지 않았습니다: jarip solve ${plan}`,
  notABoard: (folder) =>
    `${folder}에 다른 파일이 있습니다. 빈 폴더나 jarip board가 만든 폴더를 고르세요.`,
  written: (folder) => `${folder}에 약속판을 만들었습니다. 어느 웹 서버로든 볼 수 있습니다.`,
  portTaken: (port) => `포트 ${port}은(는) 이미 쓰이고 있습니다. --port로 다른 번호를 고르세요.`,
  badPort: (found) => `"${found}"은(는) 포트가 아닙니다. 0부터 65535까지의 정수여야 합니다.`,
  reused: (folder) =>
    `${folder}을(를) 계산한 뒤 바뀐 것이 없어 그대로 씁니다. 다시 계산하려면 jarip solve를 쓰세요.`,
}

export const serve = { ko, en }
