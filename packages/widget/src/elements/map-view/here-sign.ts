import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import type { Here } from '../../state/here.ts';
import { longitudeBeside } from '../../state/map-box.ts';
import { layerPoint } from './layer-point.ts';

/** Shows that place on a map, as a ring around what stands there; nothing to press. @returns the function that takes it off again */
export function showHere(map: LeafletMap, { latitude, longitude, label }: Here): () => void {
  const sign = document.createElement('div');
  sign.className = 'here leaflet-zoom-animated';
  sign.append(Object.assign(document.createElement('span'), { textContent: label }));
  map.getPanes().shadowPane.append(sign);
  const put = (center = map.getCenter(), zoom = map.getZoom()) => {
    const { x, y } = layerPoint(map, map.project([latitude, longitudeBeside(longitude, center.lng)], zoom), center, zoom);
    sign.style.transform = `translate3d(${x}px,${y}px,0)`;
  };
  const follow = () => put();
  const animate = ({ center, zoom }: ZoomAnimEvent) => put(center, zoom);
  map.on('moveend zoom viewreset', follow).on('zoomanim', animate);
  follow();
  return () => {
    map.off('moveend zoom viewreset', follow).off('zoomanim', animate);
    sign.remove();
  };
}
