import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import {
  existsInRepository,
  readRepositoryFile,
  REPOSITORY,
  repositoryFiles,
} from '../support/paths';
import manifest from '../../package.json';
import { contrast, translationKeys, untranslatableTexts } from './manifestRules';

const COMMANDS: readonly string[] = manifest.contributes.commands.map(({ command }) => command);

/** The commands that CONTRACT.md promises. */
const PROMISED = [
  'debugFile',
  'runScenario',
  'selectProfile',
  'showLoops',
  'stepCallback',
  'stepIteration',
  'stepToFork',
  'stepToWakeup',
].map((verb) => `loopscope.${verb}`);

describe('the manifest', () => {
  it('contributes the commands of the contract', () => {
    assert.deepEqual(
      PROMISED.filter((command) => !COMMANDS.includes(command)),
      [],
    );
  });

  it('puts only its own commands into menus and on keys', () => {
    const { menus, keybindings } = manifest.contributes;
    const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    assert.deepEqual(
      used.filter((command) => !COMMANDS.includes(command)),
      [],
    );
  });

  it('takes no key while another debugger runs', () => {
    for (const { key, when } of manifest.contributes.keybindings) {
      assert.match(when, /debugType == 'loopscope'/, key);
    }
  });

  it('names icons that the icon font has', () => {
    const css = readRepositoryFile('node_modules/@vscode/codicons/dist/codicon.css');
    const views = Object.values(manifest.contributes.views).flat();
    for (const { icon } of [...manifest.contributes.commands, ...views]) {
      const name = /^\$\(([\w-]+)\)$/.exec(icon)?.[1];
      assert.ok(css.includes(`.codicon-${name ?? icon}:before`), `there is no icon ${icon}`);
    }
  });

  it('shows colours that can be read on the default themes', () => {
    const backgrounds = {
      dark: '#1F1F1F',
      light: '#FFFFFF',
      highContrast: '#000000',
      highContrastLight: '#FFFFFF',
    };
    for (const { id, defaults } of manifest.contributes.colors) {
      for (const [theme, colour] of Object.entries(defaults)) {
        const ratio = contrast(colour, backgrounds[theme as keyof typeof backgrounds]);
        const least = theme.startsWith('highContrast') ? 7 : 4.5;
        assert.ok(ratio >= least, `${id} in ${theme}: contrast ${ratio.toFixed(1)} < ${least}`);
      }
    }
  });

  it('pins the types of VS Code to the oldest version that it supports', () => {
    const oldest = manifest.engines.vscode.replace('^', '');
    assert.equal(manifest.devDependencies['@types/vscode'], `~${oldest}`);
  });
});

describe('package.nls.json', () => {
  const texts = JSON.parse(readRepositoryFile('package.nls.json')) as Record<string, string>;

  it('holds every text of the manifest that a user sees', () => {
    assert.deepEqual(untranslatableTexts(manifest), []);
  });

  it('holds what the manifest asks for, and nothing else', () => {
    const asked = [...new Set(translationKeys(manifest))];
    assert.deepEqual(Object.keys(texts).sort(), asked.sort());
  });

  it('has the same keys in every language', () => {
    const languages = readdirSync(REPOSITORY).filter((file) =>
      /^package\.nls\..+\.json$/.test(file),
    );
    for (const file of languages) {
      const translated = JSON.parse(readRepositoryFile(file)) as Record<string, string>;
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(texts).sort(), file);
    }
  });

  it('writes titles of commands in sentence case', () => {
    const titles = Object.entries(texts).filter(([key]) => key.startsWith('command.'));
    for (const [key, title] of titles) {
      assert.match(title.replaceAll('Python', 'python'), /^[A-Z][a-z]+( [a-z]+)*(\.\.\.)?$/, key);
    }
  });

  it('is missed where a text stands in the manifest itself', () => {
    const sample = {
      name: 'loopscope',
      contributes: {
        commands: [{ command: 'a', title: 'Step', category: 'Loopscope' }],
        views: { debug: [{ id: 'b', name: 'Loops' }] },
        configuration: { title: 'Loopscope', properties: { c: { enumDescriptions: ['One'] } } },
      },
    };
    assert.equal(untranslatableTexts(sample).length, 3);
  });
});

describe('the commands', () => {
  const files = repositoryFiles('src/extension', /\.tsx?$/);
  const code = files.map(readRepositoryFile).join('\n');

  it('are registered by the extension', function () {
    if (!existsInRepository('src/extension/main.ts')) this.skip();
    assert.deepEqual(
      COMMANDS.filter((command) => !code.includes(`'${command}'`)),
      [],
    );
  });

  it('are contributed if they are registered', function () {
    if (!existsInRepository('src/extension/main.ts')) this.skip();
    const registered = [...code.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, id]) => id);
    assert.deepEqual(
      registered.filter((command) => !COMMANDS.includes(command)),
      [],
    );
  });
});
