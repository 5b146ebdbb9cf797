import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import webdriver from 'selenium-webdriver';

const POLL_MS = 50;
const PATIENCE_MS = 20_000;
const LIBRARIES = '/usr/lib';

/**
 * Starts a display without a screen and WebKit's WebDriver on it.
 *
 * @returns {Promise<{ builder: webdriver.Builder, stop: () => void }>} a builder of sessions in MiniBrowser, and the end of both processes
 */
export async function startWebkitDriver() {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  const stop = () => {
    driver.kill();
    display.stop();
  };
  process.once('exit', stop);
  await untilListening(`http://127.0.0.1:${port}/status`);
  const builder = new webdriver.Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
  });
  return { builder, stop };
}

/** @returns {Promise<{ name: string, stop: () => void }>} */
function startDisplay() {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    server.stdio[3]?.once('data', (number) => resolve({ name: `:${String(number).trim()}`, stop: () => server.kill() }));
  });
}

/** MiniBrowser lies in a folder that has the architecture and the API version in its name. */
function miniBrowser() {
  for (const architecture of readdirSync(LIBRARIES)) {
    const folder = join(LIBRARIES, architecture);
    const versions = architecture.includes('-linux-') ? readdirSync(folder).filter((name) => /^webkit2?gtk-\d/.test(name)) : [];
    const path = versions.map((version) => join(folder, version, 'MiniBrowser')).find((candidate) => existsSync(candidate));
    if (path !== undefined) return path;
  }
  throw new Error('MiniBrowser of WebKitGTK was not found; the package webkit2gtk-driver brings it.');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** @param {string} url */
async function untilListening(url) {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await delay(POLL_MS);
  }
  throw new Error('WebKitWebDriver did not start.');
}
