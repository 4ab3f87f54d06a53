import http from 'node:http'

interface Received {
  status: number
  chunks: Buffer[]
  /** Until the last byte was there. */
  ms: number
}

/** Asks over one kept connection, as a browser does, and gives back what was answered. */
export class Client {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  private readonly port: number
  private readonly cookie: string

  constructor(port: number, cookie: string) {
    this.port = port
    this.cookie = cookie
  }

  async ask<T>(path: string, body?: unknown): Promise<{ status: number; answer: T; ms: number }> {
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const { status, chunks, ms } = await this.send(path, sent)
    return {
      status,
      ms,
      /** Made when it is asked for: what a client does with an answer, and throws away of it, is not the server's time. */
      get answer() {
        return JSON.parse(Buffer.concat(chunks).toString()) as T
      },
    }
  }

  close(): void {
    this.agent.destroy()
  }

  private send(path: string, body: string | undefined): Promise<Received> {
    return new Promise((resolve, reject) => {
      const start = performance.now()
      const headers = { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }) }
      const method = body === undefined ? 'GET' : 'POST'
      const request = http.request({
        port: this.port,
        host: '127.0.0.1',
        path,
        method,
        headers,
        agent: this.agent,
      })
      request.on('error', reject)
      request.on('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, chunks, ms: performance.now() - start })
        })
      })
      request.end(body)
    })
  }
}
