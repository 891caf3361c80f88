import type { KnownSector } from '../reading/mentions.ts';
import type { Job } from './job.ts';

/** The sectors of the database with all they are called; there are few. The oldest comes first. */
export const knownSectors = ({ sql, pack }: Job): Promise<KnownSector[]> =>
  sql<KnownSector>(
    `select s.id as key,
       array_remove(array[s.slug, s.name] || array(select value from jsonb_each_text(s.name_translations)), null) as words,
       array(select value from sector_identifier i
             where i.sector_id = s.id and i.scheme = 'EXTERNAL' and i.publisher = $1) as ids
     from sector s order by s.id`,
    [pack.publisher],
  );
