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
    // The shop gives its own `fetch` and follows the page's language; nobody sets its retries.
    ['options.fetch ?? globalThis.fetch.bind(globalThis)', 'options.fetch'],
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
  // Their code is their message: people read the shop's own words, a page's author the code.
  'errors.js': [
    ...['ApiError', 'NetworkError', 'TimeoutError', 'AbortError', 'UnexpectedReplyError'].map((name) => [`    name = '${name}';\n`, '']),
    ['super(message, details.cause', 'super(code, details.cause'],
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
  'contract/routes.js': [
    [/(?:^.*'\/v1\/desk\/.*\n)+/m, ''],
    [/(?:^ {4}(?:listPickupPoints|getPickupPoint|searchPlaces|getImpact):.*\n)+/m, ''],
  ],
};

/** @param folder what tsc emitted of the SDK @returns {import('rollup').Plugin} */
export function leanSdk(folder) {
  return {
    name: 'lean-sdk',
    transform(code, id) {
      const pieces = Object.entries(LEFT_OUT).find(([path]) => id === `${folder}/${path}`)?.[1];
      return pieces === undefined ? null : { code: piecesReplaced(code, id, pieces), map: null };
    },
  };
}
