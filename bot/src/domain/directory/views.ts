import type {
  Directory,
  Organization,
  Sector,
  Service,
  ServiceArea,
  TargetGroup,
} from './types.ts';
import { sectors } from './types.ts';

/** What a view is of; what is left out does not matter. The NEET map is that of `young-neet`. */
export interface ViewOf {
  readonly municipality?: string;
  readonly sector?: Sector;
  readonly targetGroup?: TargetGroup;
}

/** A printable page: who offers what, sector by sector. */
export interface ViewPart {
  readonly sector: Sector;
  readonly services: readonly { readonly service: Service; readonly organization: Organization }[];
}

/**
 * Services that are offered at all; those without an area are everywhere. Of a target group those made
 * for it: what is for everybody would hide them.
 */
export function viewOf(
  { services, organizations, serviceAreas }: Directory,
  of: ViewOf,
): readonly ViewPart[] {
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const areas = Map.groupBy(serviceAreas, ({ service }) => service);
  const found = services.flatMap((service) => {
    const organization = byId.get(service.organization);
    const isWanted =
      organization !== undefined &&
      (service.status === 'active' || service.status === 'temporarily closed') &&
      serves(municipalitiesOf(areas.get(service.id) ?? []), of.municipality) &&
      (of.targetGroup === undefined || service.targetGroups.includes(of.targetGroup));
    return isWanted ? [{ service, organization }] : [];
  });
  return sectors
    .filter((sector) => of.sector === undefined || of.sector === sector)
    .map((sector) => ({
      sector,
      services: found.filter(({ organization }) => organization.sector === sector),
    }))
    .filter((part) => part.services.length > 0);
}

/**
 * Codes of the municipalities that the areas name. None means everywhere: the whole country, or a region
 * of which no municipality is told; the register tells those of its regions beside them.
 */
export function municipalitiesOf(areas: readonly ServiceArea[]): readonly string[] {
  if (areas.some(({ extentType }) => extentType === 'country')) return [];
  const codes = areas.flatMap(({ extentType, extent }) =>
    extentType === 'municipality' ? (extent ?? []) : [],
  );
  return [...new Set(codes)];
}

/** Offered in the municipality, or everywhere; `codes` as `municipalitiesOf` has them. */
export function serves(codes: readonly string[], municipality: string | undefined): boolean {
  return municipality === undefined || codes.length === 0 || codes.includes(municipality);
}

/** Of use to the group: made for it, or for everybody. */
export const isFor = (
  { targetGroups }: Pick<Service, 'targetGroups'>,
  group: TargetGroup | undefined,
): boolean =>
  group === undefined || targetGroups.includes(group) || targetGroups.includes('everybody');
