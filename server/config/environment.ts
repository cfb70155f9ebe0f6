import os from 'node:os';

/** What the surroundings say, as they say it; `config.ts` decides what it means. This is the one file that reads it. */
export type Environment = {
  platform: string;
  isRoot: boolean;
  home: string;
  port: string | undefined;
  host: string | undefined;
  databaseUrl: string | undefined;
  dataFolder: string | undefined;
  xdgDataHome: string | undefined;
  localAppData: string | undefined;
  startsAt: string | undefined;
};

/** @param variables the process's environment; an empty variable is an absent one */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = (name: string) => variables[name]?.trim() || undefined;
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    home: given('HOME') ?? os.homedir(),
    port: given('PORT'),
    host: given('HOST'),
    databaseUrl: given('DATABASE_URL'),
    dataFolder: given('PHONEWORK_DATA'),
    xdgDataHome: given('XDG_DATA_HOME'),
    localAppData: given('LOCALAPPDATA'),
    startsAt: given('PHONEWORK_NOW'),
  };
}
