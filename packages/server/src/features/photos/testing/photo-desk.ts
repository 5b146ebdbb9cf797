import type { Photo } from '@cagette/sdk/contract/shelf';
import sharp from 'sharp';
import { createScene, type Scene } from '../../../testing/scene.ts';
import { createTestServer, type Reply, type TestServer } from '../../../testing/test-server.ts';
import { createKey } from '../../auth/auth.service.ts';
import { productOf } from './pictures.ts';

/** A farm with two products that sets photos with its key. */
export interface PhotoDesk {
  readonly server: TestServer;
  readonly scene: Scene;
  /** The first as a shelf sorts them; what the others are about unless told otherwise. */
  readonly productId: string;
  put(picture: Uint8Array<ArrayBuffer>, product?: string, token?: string): Promise<Reply>;
  remove(product?: string): Promise<Reply>;
  fetchPhoto(path: string, headers?: Record<string, string>): Promise<Response>;
  decoded(path: string): ReturnType<typeof decode>;
  /** Of every product, as a shelf sorts them. */
  shelfPhotos(of?: Pick<Scene, 'distributionId'>): Promise<(Photo | null)[]>;
}

export async function createPhotoDesk(): Promise<PhotoDesk> {
  const server = await createTestServer();
  const scene = await createScene(server, { offers: [{}, {}] });
  const key = await createKey(server.deps, scene.farmId, 'desk');
  const productId = await productOf(server, scene);
  const pathOf = (product: string) => `/v1/desk/products/${product}/photo`;
  const fetchPhoto = async (path: string, headers: Record<string, string> = {}) => server.app.request(`/${path}`, { headers });
  return {
    server,
    scene,
    productId,
    put: async (body, product = productId, token = key) => server.call('PUT', pathOf(product), { body, token }),
    remove: async (product = productId) => server.call('DELETE', pathOf(product), { token: key }),
    fetchPhoto,
    decoded: async (path) => decode(await fetchPhoto(path)),
    async shelfPhotos({ distributionId } = scene) {
      const shelf = await server.call('GET', `/v1/distributions/${distributionId}/shelf`);
      return shelf.body.products.map((product: { photo: Photo | null }) => product.photo);
    },
  };
}

async function decode(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const image = sharp(bytes);
  return { metadata: await image.metadata(), ...(await image.raw().toBuffer({ resolveWithObject: true })), bytes };
}
