/** A photo of one farm's products; the address of its bytes is a hash of them. */
export interface PhotosTable {
  id: string;
  organisationId: string;
  hash: string;
  width: number;
  height: number;
  createdAt: string;
}

/** The bytes of a photo in one width, as WebP. */
export interface PhotoSizesTable {
  photoId: string;
  width: number;
  bytes: Buffer;
}
