import { describe, expect, test } from 'vitest';
import { accessErrors, commonErrors } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { errorCodes, SUPPORTED_WIRE_VERSIONS, WIRE_VERSION } from './errors.ts';
import { Problem } from './problem.ts';
import { routes, type EndpointName } from './routes.ts';

const names = Object.keys(endpoints) as EndpointName[];

test('Every endpoint has one route, and no two share method and path', () => {
  expect(names.toSorted()).toEqual(Object.keys(routes).toSorted());
  expect(new Set(names.map((name) => `${routes[name].method} ${routes[name].path}`)).size).toBe(names.length);
});

describe.each(names)('%s', (name) => {
  const { method, path } = routes[name];
  const endpoint = endpoints[name];

  test('has a schema for each parameter of its path and no other', () => {
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, key]) => key);
    expect('params' in endpoint ? Object.keys(endpoint.params.shape) : []).toEqual(inPath);
  });

  test('takes a body only where its method has one, and says that the body may be wrong', () => {
    if ('body' in endpoint) {
      expect(['POST', 'PUT']).toContain(method);
      expect(endpoint.errors).toContain('body.tooLarge');
    } else expect(['GET', 'DELETE']).toContain(method);
  });

  test('names each of its errors once', () => {
    const all = [...commonErrors, ...accessErrors[endpoint.access], ...endpoint.errors];
    expect(new Set(all).size).toBe(all.length);
  });

  test('answers with a body unless it says 202 or 204', () => {
    expect(endpoint.response === null).toBe(endpoint.status === 202 || endpoint.status === 204);
  });
});

test('Every error has a status of its class and fits the problem schema', () => {
  for (const [code, { status, title }] of Object.entries(errorCodes)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(Problem.parse({ type: 'about:blank', title, status, code, params: {}, requestId: 'r' }).code).toBe(code);
  }
});

test('The server answers this wire version and the one before', () =>
  expect(SUPPORTED_WIRE_VERSIONS).toEqual([WIRE_VERSION - 1, WIRE_VERSION]));
