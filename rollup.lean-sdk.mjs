/**
 * A Rollup plugin: the SDK without what only a farm's desk or a script calls: the desk's routes, files, streams, checked replies, lists read to their end,
 * settings that the shop does not give.
 * A source that reads otherwise stops the build.
 */
import { piecesReplaced } from './rollup.lean-lit.mjs';

const LEFT_OUT = {
  'transport.js': [
    [
      `        async text(name, call, accept) {
            return (await send(name, call, accept, true)).text;
        },
        async open(name, call, accept) {
            return (await send(name, call, accept, false)).response;
        },
`,
      '',
    ],
    ["send(name, call, 'application/json', true)", "send(name, call, 'application/json')"],
    // Elements follow the page's language; nobody sets its retries.
    ["typeof locale === 'function' ? locale() : locale", 'locale()'],
    ['retryRules(options.retry)', 'defaultRetryRules'],
    ['isRepeatable, retryRules, waitBeforeRetry', 'defaultRetryRules, isRepeatable, waitBeforeRetry'],
    ["'The reply is not JSON'", "''"],
    ['send(name, call, accept, whole)', 'send(name, call, accept)'],
    ['timeoutMs, whole };', 'timeoutMs };'],
    ['{ signal, timeoutMs, whole }', '{ signal, timeoutMs }'],
    ['const rules = whole && isRepeatable', 'const rules = isRepeatable'],
    ["whole || !response.ok ? await response.text() : ''", 'await response.text()'],
    [
      `            if (whole)
                deadline.end();
            else
                deadline.lift();
`,
      'deadline.end();',
    ],
    ['return validator === undefined ? value : validator.reply(name, value);', 'return value;'],
    ['session = memorySession(), validator, now = systemNow, random = Math.random,', 'session = memorySession(), now = systemNow,'],
    [', rules, random())', ', rules, Math.random())'],
    [
      `        session,
        validator,
        now,
        random,
        retry,
`,
      'session, now,',
    ],
  ],
  'deadline.js': [[/^ {8}lift\b.*\n/m, '']],
  'request.js': [
    ['init.body = bodyOf(call.body)', 'init.body = JSON.stringify(call.body)'],
    ['        ...call.headers,\n', ''],
  ],
  'list.js': [[/,\n {8}async \*\[Symbol\.asyncIterator\]\(\) \{[\s\S]*?\n {8}\}/, '']],
  'contract/money.js': [['`divideRounded needs safe integers and a positive divisor, not ${dividend} / ${divisor}`', '']],
  // Their code is their message: people read the shop's own words, a page's author the code.
  'errors.js': [
    ...['ApiError', 'NetworkError', 'TimeoutError', 'AbortError', 'UnexpectedReplyError'].map((name) => [`    name = '${name}';\n`, '']),
    // The constructor gives the fields their values; nobody in a page is handed an error to ask for its cause.
    ['super(message, details.cause === undefined ? undefined : { cause: details.cause });', 'super(code);'],
    ['Object.defineProperty(this, brand, { value: kind });', 'this[brand] = kind;'],
    ...['code', 'params', 'requestId', 'status', 'retryAfterSeconds'].map((name) => [`    ${name};\n`, '']),
    ["'network.timeout', { timeoutMs },", "'network.timeout', {},"],
    ["'The server could not be reached'", "''"],
    ['`No answer within ${timeoutMs} ms`', "''"],
    ["'The call was aborted'", "''"],
    ['`${title} (${code})`', "''"],
  ],
  'failed-reply.js': [
    ['`The reply has status ${response.status} and is not problem+json`', "''"],
    ["typeof body.title === 'string' ? body.title : 'Refused'", "''"],
  ],
  // Only where nothing but a browser is meant: each has a source of chance.
  'idempotency-key.js': [
    [
      `    if (source)
        source.getRandomValues(bytes);
    else
        bytes.forEach((_, index) => (bytes[index] = random() * BYTE_VALUES));
`,
      'source.getRandomValues(bytes);',
    ],
    ['random = Math.random', ''],
  ],
  'resources/orders.js': [['createIdempotencyKey(transport.random)', 'createIdempotencyKey()']],
  'resources/pickup-points.js': [[/,\n {12}async \*\[Symbol\.asyncIterator\]\(\) \{[\s\S]*?\n {12}\}/, '']],
};

/** And without what writes: for elements that only read what anybody may read, so that nobody signs in and nothing is sent. After LEFT_OUT. */
const LEFT_OUT_OF_READERS = {
  'transport.js': [
    [/^ {8}const held = .*\n/m, ''],
    [/^ {12}token: call\.token \?\? held,\n/m, ''],
    [/^ {8}const rules = .*\n/m, ''],
    [', rules, Math.random())', ', defaultRetryRules, Math.random())'],
    [/^ {16}\/\/ The server no longer knows[^]*?write\(null\);\n/m, ''],
    ['session = memorySession(), now = systemNow,', 'now = systemNow,'],
    ['session, now,', ''],
    [/^ {4}const retry = .*\n/m, ''],
  ],
  'request.js': [
    [/^ {4}if \(call\.body !== undefined\)\n.*\n/m, ''],
    ['method: routes[name].method, ', ''],
    ["    if (method === 'GET' && token === undefined)\n        query.set", '    query.set'],
    ['const { method, path } =', 'const { path } ='],
    ['{ baseUrl, token })', '{ baseUrl })'],
    [/^ {8}\.\.\.\(call\.body !== undefined .*\n/m, ''],
    [/^ {8}\.\.\.\(token !== undefined .*\n/m, ''],
    [/^ {8}\.\.\.\(\(token !== undefined .*\n/m, ''],
    [/^ {8}\.\.\.\(call\.idempotencyKey .*\n/m, ''],
    ['{ accept, locale, token })', '{ accept, locale })'],
  ],
};

const ROUTE = /^ {4}(\w+): \{ method: '\w+', path: '([^']+)' \},\n/gm;

/** The shop gives its own `fetch`, others use the page's. */
const FETCH = 'options.fetch ?? globalThis.fetch.bind(globalThis)';

/**
 * @param folder what tsc emitted of the SDK
 * @param isAsked whether a route of this name and path is ever asked for
 * @param {{ fetches?: string; onlyReads?: boolean }} settings what stands where the SDK takes the `fetch` it is given or the page's, and whether nothing is ever written
 * @returns {import('rollup').Plugin}
 */
export function leanSdk(folder, isAsked, { fetches = 'globalThis.fetch.bind(globalThis)', onlyReads = false } = {}) {
  return {
    name: 'lean-sdk',
    transform(code, id) {
      if (id === `${folder}/contract/routes.js`)
        return { code: code.replace(ROUTE, (line, name, path) => (isAsked(name, path) ? line : '')), map: null };
      const piecesOf = (table) => Object.entries(table).find(([path]) => id === `${folder}/${path}`)?.[1] ?? [];
      const pieces = [...piecesOf(LEFT_OUT), ...(onlyReads ? piecesOf(LEFT_OUT_OF_READERS) : [])];
      if (id === `${folder}/transport.js`) pieces.push([FETCH, fetches]);
      return pieces.length === 0 ? null : { code: piecesReplaced(code, id, pieces), map: null };
    },
  };
}
