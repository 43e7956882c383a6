// A server of chat completions that misbehaves as a test tells it to.
import { createServer } from 'node:http';

export const draft = 'Dear [customer],\n\nI am sorry that the blanket never came, and that you missed the naming day.';
const completion = (content, more = {}) => JSON.stringify({ id: 'x', object: 'chat.completion', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more }] });

// Each answers one request: (response, body that was asked, server).
export const manners = {
  well: (response) => json(response, 200, completion(draft)),
  slow: () => {}, // never
  drips: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(timer));
  },
  wrong_json: (response) => json(response, 200, '{"choices":[{"message":{"content":"Dear'),
  no_json: (response) => json(response, 200, '<html>It works!</html>'),
  other_json: (response) => json(response, 200, '{"choices":[{"message":{"content":null}}]}'),
  nothing: (response) => json(response, 200, completion('')),
  cut_off: (response) => json(response, 200, completion('Dear', { finish_reason: 'length' })),
  too_long: (response) => json(response, 200, completion('Sorry. '.repeat(2000))),
  gap: (response) => json(response, 200, completion('Dear [customer], it comes on [date].')),
  html: (response) => json(response, 200, completion('<think>hm</think><p>Dear [customer],</p><script>alert(1)</script>I am <b>sorry</b>.\u0007\u202e')),
  unauthorised: (response) => json(response, 401, '{"error":{"message":"Invalid API key"}}'),
  unknown: (response) => json(response, 404, '{"error":{"message":"model “small” not found"}}'),
  busy: (response) => json(response, 429, '{"error":"slow down"}'),
  broken: (response) => json(response, 500, '{"error":{"message":"out of memory"}}'),
  endless: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
    };
    response.on('drain', more);
    more();
  },
  redirects: (response, _, server) => {
    response.writeHead(307, { Location: `${server.origin}/elsewhere` });
    response.end();
  },
  drops: (response) => response.socket.destroy(),
  drops_midway: (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"choices"');
    setTimeout(() => response.socket.destroy(), 50);
  },
  echoes: (response, body) => json(response, 200, completion(JSON.parse(body).messages.at(-1).content)),
};

function json(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(text);
}

export class OddModel {
  static async start() {
    const model = new OddModel();
    Object.assign(model, { manner: 'well', asked: [], sockets: new Set() });
    model.server = createServer((request, response) => {
      let body = '';
      response.on('error', () => {});
      request.on('data', (bytes) => (body += bytes));
      request.on('end', () => {
        model.asked.push({ method: request.method, path: request.url, headers: request.headers, body });
        manners[model.manner](response, body, model);
      });
    });
    model.server.on('connection', (socket) => {
      model.sockets.add(socket);
      socket.on('close', () => model.sockets.delete(socket));
      socket.on('error', () => {});
    });
    await new Promise((resolve) => model.server.listen(0, '127.0.0.1', resolve));
    model.origin = `http://127.0.0.1:${model.server.address().port}`;
    return model;
  }

  settings(more = {}) {
    return { base_url: `${this.origin}/v1`, model: 'small', timeout_seconds: 20, ...more };
  }

  stop() {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(resolve));
  }
}
