import type { LatLng, Map as LeafletMap, Point } from 'leaflet';

/**
 * Where a place is drawn in a map's pane: as the map is, or as it will be once it stands at `center` and `zoom`, which is what an animated zoom needs to know. The
 * pane itself stays where it is meanwhile.
 *
 * @param place projected to the pixels of `zoom`
 */
export function layerPoint(map: LeafletMap, place: Point, center: LatLng, zoom: number): Point {
  const fromCenter = place.subtract(map.project(center, zoom));
  return map.containerPointToLayerPoint(fromCenter.add(map.getSize().divideBy(2)));
}
