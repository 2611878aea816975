/** What is wrong with a request, as RFC 9457 writes it, with each field that is at fault. */
export interface ProblemDetails {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly message: string }[]
}

interface More {
  /** Fields at fault. */
  readonly errors?: ProblemDetails['errors']
  /** Headers that go with the status, such as `Allow` and `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by a handler; answered as it is. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly details: ProblemDetails
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, detail: string, { errors, headers = {} }: More = {}) {
    super(detail)
    const title = titles[status] ?? 'Error'
    this.details = { type: 'about:blank', title, status, detail, ...(errors ? { errors } : {}) }
    this.headers = headers
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

export function respond({ details, headers }: Refusal): Response {
  return new Response(JSON.stringify(details), {
    status: details.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
