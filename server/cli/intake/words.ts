import { parseArgs } from 'node:util';
import { Fault } from '../../fault.ts';
import { shippedMappings } from '../../intake/mapping.ts';

export const usage =
  () => `npm run intake -- --as <mapping> [options] <files…>   load files; asking the same again continues or does nothing
npm run intake -- list                                what was loaded
npm run intake -- scopes                              the compartments that files were loaded into, and which cases use them
npm run intake -- undo <batch>                        take a whole file back

--as        a mapping of the list below, or the path of your own (docs/mappings.md)
--scope     the compartment the files belong to                  local
--agency    who hands them in                                    local
--system    whose numbering references and source numbers are    the mapping's, else the agency
--grade     of source and information                            unknown
--handling  how it may be used                                   none stated
--tlp       RED, AMBER+STRICT, AMBER, GREEN or CLEAR             none stated, obeyed as RED
--basis     on what legal basis a scope that this makes was had  none stated
--as-of     when what the files say was so                       each file's own date
--zone      of times without an offset: Asia/Shanghai, +08:00    the mapping's
--region    of numbers without a country: CN                     the mapping's
--currency  of amounts without one                               the mapping's
--encoding  utf-8 or gb18030                                     the mapping's

${shippedMappings()
  .map((m) => `${m.name.padEnd(28)}${m.about.en}`)
  .join('\n')}
`;

const OPTIONS = Object.fromEntries(
  [
    'as',
    'scope',
    'agency',
    'system',
    'grade',
    'handling',
    'tlp',
    'basis',
    'as-of',
    'zone',
    'region',
    'currency',
    'encoding',
  ].map((name) => [name, { type: 'string' as const }]),
);

export const HELP = 'npm run intake -- --help tells the options and the mappings.';

/** What was typed, by the options above. @throws Fault BAD_INPUT */
export function words(args: string[]) {
  try {
    return parseArgs({ args, options: { ...OPTIONS, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
  } catch (cause) {
    // What follows the first sentence is advice to programmers.
    const [said] = (cause as Error).message.split('. ');
    throw new Fault('BAD_INPUT', `${said!.replace(/\.$/, '')}.`, { mend: HELP, cause });
  }
}

export function encodingOf(text: string): 'utf-8' | 'gb18030' {
  const name = text.toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return 'utf-8';
  if (['gb18030', 'gbk', 'gb2312'].includes(name)) return 'gb18030';
  throw new Fault('BAD_INPUT', `${text} is no encoding that is read here.`, {
    mend: 'Say utf-8 or gb18030 (which holds GBK and GB2312).',
  });
}
