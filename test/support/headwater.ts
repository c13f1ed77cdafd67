// A process that starts the local server of the folder it is given, and lives until it is killed.
import { startLocal } from '../../server/graph/local/server.ts';
import { localSettings } from './neo4j.ts';

await startLocal(localSettings(process.argv[2]!), () => {});
process.stdout.write('up\n');
setInterval(() => {}, 60_000);
