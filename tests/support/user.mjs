// Whose rights the servers of the stories run with: root gives up its own, and they run as nobody.
import { spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';

const ask = (flag, user) => spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim();
export const idsOf = (user) => ({ uid: Number(ask('-u', user)), gid: Number(ask('-g', user)) });

export const root = process.getuid() === 0;
export const nobody = idsOf('nobody');
export const userName = root ? 'nobody' : userInfo().username;
export const groupName = ask('-gn', userName);
